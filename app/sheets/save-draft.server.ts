import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetDraftRevisions } from '#db/schema/sheets.ts';

import { type SheetContent, sheetContentSchema } from './content.ts';
import { type SaveDraftInput, saveDraftInput } from './inputs.ts';
import { holdSheet, type SheetRow } from './internal/find-sheet.server.ts';
import { settleContent } from './internal/settle-content.server.ts';
import { writeDraft } from './internal/write-draft.server.ts';
import { isSame } from './is-same.ts';
import { mergeContents, type Merge } from './merge-contents.ts';
import { canEdit } from './policy.ts';

export type SavedDraft = {
  sheetId: string;
  slug: string;
  revision: number;
  savedAt: Date;
  content: SheetContent;
  /** Somebody had saved meanwhile, elsewhere in the sheet: `content` holds both. */
  isMerged: boolean;
};

/** What the conflict page shows. Nothing was saved: `mine` is still to be kept. */
export type DraftConflict = {
  sheetId: string;
  slug: string;
  /** The revision to start from once the clashes are settled. */
  revision: number;
  ancestor: SheetContent | null;
  mine: SheetContent;
  theirs: SheetContent;
  theirsBy: string;
  theirsAt: Date;
} & Merge;

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
    const theirs = sheetContentSchema.parse(row.draft);
    const isMerged = revision !== row.draftRevision;
    const next = isMerged ? await merge(tx, row, revision, mine, theirs) : mine;
    const base = { sheetId, slug: row.slug, content: next, isMerged };
    if (isSame(next, theirs)) {
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

async function merge(
  tx: Transaction,
  row: SheetRow,
  revision: number,
  mine: SheetContent,
  theirs: SheetContent,
): Promise<SheetContent> {
  const [start] = await tx
    .select({ content: sheetDraftRevisions.content })
    .from(sheetDraftRevisions)
    .where(
      and(eq(sheetDraftRevisions.sheetId, row.id), eq(sheetDraftRevisions.revision, revision)),
    );
  const ancestor = start ? sheetContentSchema.parse(start.content) : null;
  const merge = mergeContents(ancestor, mine, theirs);
  if (!merge.clashes.length) return merge.merged;
  const [author] = await tx
    .select({ name: users.displayName })
    .from(users)
    .where(eq(users.id, row.draftSavedById));
  throw new Conflict<DraftConflict>(
    'Quelqu’un a modifié les mêmes réponses pendant que vous écriviez. Les deux textes sont gardés : choisissez.',
    {
      sheetId: row.id,
      slug: row.slug,
      revision: row.draftRevision,
      ancestor,
      mine,
      theirs,
      theirsBy: author?.name ?? '',
      theirsAt: row.draftSavedAt,
      ...merge,
    },
  );
}
