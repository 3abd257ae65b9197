import { and, eq, lt, or } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { hourInMs } from '#app/platform/durations.ts';
import type { SheetContent } from '#app/sheets/content.ts';
import { filesOf } from '#app/sheets/visible-content.ts';
import { sheetDraftRevisions, sheetFiles, sheets } from '#db/schema/sheets.ts';

/**
 * Revisions kept as common ancestors of two people's edits: the last 30, and all of the last
 * twelve hours (autosave makes one at each pause), up to 400.
 */
const keptAtLeast = 30;
const keptAtMost = 400;
const keptForInMs = 12 * hourInMs;

export type DraftToWrite = {
  sheetId: string;
  revision: number;
  content: SheetContent;
  savedById: string;
  savedAt: Date;
};

/** Notes a revision that the working copy has just taken, with the files it uses. */
export async function keepRevision(tx: Transaction, draft: DraftToWrite): Promise<void> {
  const { sheetId, revision, content, savedById, savedAt } = draft;
  await tx.insert(sheetDraftRevisions).values({ sheetId, revision, content, savedById, savedAt });
  await tx
    .delete(sheetDraftRevisions)
    .where(
      and(
        eq(sheetDraftRevisions.sheetId, sheetId),
        or(
          lt(sheetDraftRevisions.revision, revision - keptAtMost + 1),
          and(
            lt(sheetDraftRevisions.revision, revision - keptAtLeast + 1),
            lt(sheetDraftRevisions.savedAt, new Date(savedAt.getTime() - keptForInMs)),
          ),
        ),
      ),
    );
  const fileIds = filesOf(content);
  if (!fileIds.length) return;
  await tx
    .insert(sheetFiles)
    .values(fileIds.map((fileId) => ({ sheetId, fileId })))
    .onConflictDoNothing();
}

/**
 * Makes the content given the working copy of a sheet held by this transaction. Until its first
 * publication a sheet belongs to the library that its working copy names.
 * @param isUnpublished whether nothing of the sheet was ever published.
 */
export async function writeDraft(
  tx: Transaction,
  draft: DraftToWrite,
  isUnpublished: boolean,
): Promise<void> {
  const { sheetId, revision, content, savedById, savedAt } = draft;
  const { libraryId } = content.carrier;
  await tx
    .update(sheets)
    .set({
      draft: content,
      draftRevision: revision,
      draftSavedAt: savedAt,
      draftSavedById: savedById,
      ...(isUnpublished && libraryId ? { libraryId } : {}),
    })
    .where(eq(sheets.id, sheetId));
  await keepRevision(tx, draft);
}
