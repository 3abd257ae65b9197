import { eq, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';

import { sheetPublished } from './announcements.ts';
import { sheetContentSchema } from './content.ts';
import { type PublishSheetInput, publishSheetInput } from './inputs.ts';
import { renameSlug } from './internal/choose-slug.server.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { registerSheet } from './internal/register-sheet.server.ts';
import { missingForPublication } from './missing-for-publication.ts';
import { canPublish, whyNotPublish } from './policy.ts';

/**
 * Puts the working copy in front of readers as a new version, for good. From the first version on,
 * the address of the sheet stays what it is.
 * @throws {InvalidInput} with all that lacks, at once; {Forbidden} with what to do for who may not
 * publish yet; {Conflict} where the working copy is no longer the revision named.
 */
export async function publishSheet(context: Context, input: PublishSheetInput) {
  const { sheetId, revision, note } = parseInput(publishSheetInput, input);
  return context.db.transaction(async (tx) => {
    const { row, member } = await holdSheet(tx, context, sheetId, canPublish, whyNotPublish);
    if (revision !== undefined && revision !== row.draftRevision) {
      throw new Conflict(
        'La fiche a changé depuis que vous l’avez ouverte : relisez-la avant de la publier.',
      );
    }
    const content = sheetContentSchema.parse(row.draft);
    const lacks = missingForPublication(content);
    if (Object.keys(lacks).length) throw new InvalidInput(lacks);
    const now = context.clock();
    const [version] = await tx
      .insert(sheetVersions)
      .values({
        sheetId,
        number: sql`(select coalesce(max(number), 0) + 1 from ${sheetVersions} where sheet_id = ${sheetId})`,
        content,
        note: note || null,
        publishedById: member.userId,
        publishedAt: now,
      })
      .returning({ id: sheetVersions.id, number: sheetVersions.number });
    const { id: versionId, number } = version!;
    await tx
      .update(sheets)
      .set({
        status: 'published',
        publishedVersionId: versionId,
        libraryId: content.carrier.libraryId ?? row.libraryId,
        firstPublishedAt: row.firstPublishedAt ?? now,
        publishedAt: now,
        verifiedAt: now,
        verifiedById: member.userId,
        withdrawnAt: null,
        withdrawnById: null,
      })
      .where(eq(sheets.id, sheetId));
    const slug = row.firstPublishedAt ? row.slug : await renameSlug(tx, row, content.title);
    await registerSheet(tx, sheetId);
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'publish',
      targetKind: 'sheet',
      targetId: sheetId,
      detail: { version: number },
    });
    await announce(tx, sheetPublished, { sheetId, versionId });
    return { sheetId, slug, versionId, number };
  });
}
