import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { sheetAuthors, sheets } from '#db/schema/sheets.ts';

import { chooseSlug } from './choose-slug.server.ts';
import { keepRevision } from './write-draft.server.ts';

export type SheetToInsert = {
  content: SheetContent;
  owner: Member;
  at: Date;
  /** The sheet and the version that it was adapted from. */
  adaptedFrom?: { sheetId: string; versionId: string };
};

/** A new draft, its owner and its first revision. `content` is already settled. */
export async function insertSheet(
  tx: Transaction,
  { content, owner, at, adaptedFrom }: SheetToInsert,
): Promise<{ sheetId: string; slug: string; revision: number }> {
  const slug = await chooseSlug(tx, content.title);
  const [sheet] = await tx
    .insert(sheets)
    .values({
      slug,
      draft: content,
      draftSavedAt: at,
      draftSavedById: owner.userId,
      libraryId: content.carrier.libraryId ?? owner.libraryId,
      adaptedFromSheetId: adaptedFrom?.sheetId ?? null,
      adaptedFromVersionId: adaptedFrom?.versionId ?? null,
      createdAt: at,
    })
    .returning({ id: sheets.id });
  const sheetId = sheet!.id;
  await tx.insert(sheetAuthors).values({ sheetId, userId: owner.userId, role: 'owner' });
  await keepRevision(tx, {
    sheetId,
    revision: 1,
    content,
    savedById: owner.userId,
    savedAt: at,
  });
  return { sheetId, slug, revision: 1 };
}
