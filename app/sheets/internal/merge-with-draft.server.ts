import { and, eq } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { type SheetContent, sheetContentSchema } from '#app/sheets/content.ts';
import { mergeContents, type Merge } from '#app/sheets/merge-contents.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetDraftRevisions } from '#db/schema/sheets.ts';

import type { SheetRow } from './find-sheet.server.ts';

/** What the conflict page shows. Nothing was saved: `mine` is still to be kept. */
export type DraftConflict = {
  sheetId: string;
  slug: string;
  /** The revision that my edits started from. */
  base: number;
  /** The revision to start from once the clashes are settled. */
  revision: number;
  ancestor: SheetContent | null;
  mine: SheetContent;
  theirs: SheetContent;
  theirsById: string;
  theirsBy: string;
  theirsAt: Date;
} & Merge;

export type DraftMerge = Merge & { ancestor: SheetContent | null; theirs: SheetContent };

/** Brings edits that started from the revision `base` together with the working copy of now. */
export async function mergeWithDraft(
  tx: Transaction,
  row: SheetRow,
  base: number,
  mine: SheetContent,
): Promise<DraftMerge> {
  const theirs = sheetContentSchema.parse(row.draft);
  const [start] = await tx
    .select({ content: sheetDraftRevisions.content })
    .from(sheetDraftRevisions)
    .where(and(eq(sheetDraftRevisions.sheetId, row.id), eq(sheetDraftRevisions.revision, base)));
  const ancestor = start ? sheetContentSchema.parse(start.content) : null;
  return { ancestor, theirs, ...mergeContents(ancestor, mine, theirs) };
}

/** The refusal that lets a page show both sides. */
export async function conflictOf(
  tx: Transaction,
  row: SheetRow,
  base: number,
  mine: SheetContent,
  merge: DraftMerge,
): Promise<Conflict<DraftConflict>> {
  const [author] = await tx
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, row.draftSavedById));
  return new Conflict<DraftConflict>(
    'Les mêmes réponses ont changé pendant que vous écriviez. Les deux textes sont gardés\u00A0: choisissez.',
    {
      sheetId: row.id,
      slug: row.slug,
      base,
      revision: row.draftRevision,
      mine,
      theirsById: row.draftSavedById,
      theirsBy: author?.name ?? '',
      theirsAt: row.draftSavedAt,
      ...merge,
    },
  );
}
