import { and, eq } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetAuthors, sheets, sheetVersions } from '#db/schema/sheets.ts';

import { adaptedContent } from './adapted-content.ts';
import { sheetContentSchema } from './content.ts';
import { admitMember, findSheetBySlug } from './internal/find-sheet.server.ts';
import { insertSheet } from './internal/insert-sheet.server.ts';
import { settleContent } from './internal/settle-content.server.ts';
import { canSee } from './policy.ts';
import { canAdapt, whyNotAdapt } from './reuse-policy.ts';

const adaptSheetInput = z.object({
  slug: z.string().max(200),
  /** Another one, although a draft adapted from this sheet is waiting already. */
  again: z.boolean().default(false),
});
type AdaptSheetInput = z.input<typeof adaptSheetInput>;

/**
 * « Adapter cette fiche »: a draft of mine that starts from what this sheet publishes, for my own
 * library. Its files are shared, not copied; the lineage is kept.
 * @throws {NotSignedIn}; {NotFound} for a sheet out of sight; {Forbidden} where its authors keep
 * all rights; {Conflict<{ slug: string }>} where a draft of mine adapts it already.
 */
export async function adaptSheet(context: Context, input: AdaptSheetInput) {
  const owner = admitMember(context.actor);
  const { slug, again } = parseInput(adaptSheetInput, input);
  return context.db.transaction(async (tx) => {
    const { original, facts, version } = await findOriginal(tx, context, slug);
    if (!canAdapt(owner, facts, version.content.licence)) throw new Forbidden(whyNotAdapt);
    const waiting = again ? null : await findWaiting(tx, owner.userId, original.id);
    if (waiting) {
      throw new Conflict('Vous avez déjà commencé à adapter cette fiche.', { slug: waiting });
    }
    const content = await settleContent(
      tx,
      adaptedContent(version.content, owner.libraryId),
      // The original's files may enter it: its readers have them already.
      { sheetId: original.id, authorIds: [owner.userId] },
    );
    const draft = await insertSheet(tx, {
      content,
      owner,
      at: context.clock(),
      adaptedFrom: { sheetId: original.id, versionId: version.id },
    });
    await recordDeed(tx, {
      actorId: owner.userId,
      action: 'adapt',
      targetKind: 'sheet',
      targetId: draft.sheetId,
      detail: { fromSheetId: original.id, fromVersionId: version.id },
    });
    return draft;
  });
}

/**
 * What the page before it shows: the original, and the draft of mine that waits already.
 * @throws {NotSignedIn}; {NotFound} for a sheet out of sight.
 */
export async function readAdaptationStart(context: Context, input: { slug: string }) {
  const member = admitMember(context.actor);
  const { slug } = parseInput(adaptSheetInput, input);
  const { original, facts, version } = await findOriginal(context.db, context, slug);
  return {
    slug: original.slug,
    title: version.content.title,
    mayAdapt: canAdapt(member, facts, version.content.licence),
    whyNot: whyNotAdapt,
    waitingSlug: await findWaiting(context.db, member.userId, original.id),
  };
}

async function findOriginal(db: Queryable, { actor }: Context, slug: string) {
  const found = await findSheetBySlug(db, slug);
  const versionId = found?.row.publishedVersionId;
  if (!found || !versionId || !canSee(actor, found.facts)) throw new NotFound();
  const [version] = await db
    .select({ id: sheetVersions.id, content: sheetVersions.content })
    .from(sheetVersions)
    .where(eq(sheetVersions.id, versionId));
  const content = sheetContentSchema.parse(version!.content);
  return { original: found.row, facts: found.facts, version: { id: versionId, content } };
}

/** The slug of a draft of theirs that adapts this sheet and was never published. */
async function findWaiting(db: Queryable, userId: string, sheetId: string): Promise<string | null> {
  const [waiting] = await db
    .select({ slug: sheets.slug })
    .from(sheets)
    .innerJoin(sheetAuthors, eq(sheetAuthors.sheetId, sheets.id))
    .where(
      and(
        eq(sheets.adaptedFromSheetId, sheetId),
        eq(sheets.status, 'draft'),
        eq(sheetAuthors.userId, userId),
      ),
    )
    .limit(1);
  return waiting?.slug ?? null;
}
