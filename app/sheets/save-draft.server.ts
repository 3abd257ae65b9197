import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { type SheetContent, sheetContentSchema } from './content.ts';
import { type SaveDraftInput, saveDraftInput } from './inputs.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { conflictOf, mergeWithDraft } from './internal/merge-with-draft.server.ts';
import { settleContent } from './internal/settle-content.server.ts';
import { writeDraft } from './internal/write-draft.server.ts';
import { isSame } from './is-same.ts';
import { canEdit } from './policy.ts';

export type { DraftConflict } from './internal/merge-with-draft.server.ts';

export type SavedDraft = {
  sheetId: string;
  slug: string;
  revision: number;
  savedAt: Date;
  content: SheetContent;
  /** Somebody had saved meanwhile, elsewhere in the sheet: `content` holds both. */
  isMerged: boolean;
};

/**
 * Saves the working copy. Where somebody saved since `revision`, changes that do not touch the
 * same field or row are merged; the others are never overwritten.
 * @throws {Conflict<DraftConflict>} with both versions and their common ancestor; {NotFound} for
 * somebody else's draft; {Forbidden}; {InvalidInput}.
 */
export async function saveDraft(context: Context, input: SaveDraftInput): Promise<SavedDraft> {
  const { sheetId, revision, content } = parseInput(saveDraftInput, input);
  return context.db.transaction(async (tx) => {
    const { row, facts, member } = await holdSheet(tx, context, sheetId, canEdit);
    const authorIds = [...facts.authors.map(({ userId }) => userId), member.userId];
    const mine = await settleContent(tx, content, { sheetId, authorIds });
    const isMerged = revision !== row.draftRevision;
    const merge = isMerged ? await mergeWithDraft(tx, row, revision, mine) : null;
    if (merge?.clashes.length) throw await conflictOf(tx, row, revision, mine, merge);
    const next = merge?.merged ?? mine;
    const base = { sheetId, slug: row.slug, content: next, isMerged };
    if (isSame(next, sheetContentSchema.parse(row.draft))) {
      return { ...base, revision: row.draftRevision, savedAt: row.draftSavedAt };
    }
    const saved = { revision: row.draftRevision + 1, savedAt: context.clock() };
    await writeDraft(
      tx,
      { sheetId, content: next, savedById: member.userId, ...saved },
      row.firstPublishedAt === null,
    );
    return { ...base, ...saved };
  });
}
