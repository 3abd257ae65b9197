import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { sheetContentSchema } from './content.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { conflictOf, mergeWithDraft } from './internal/merge-with-draft.server.ts';
import { settleContent } from './internal/settle-content.server.ts';
import { writeDraft } from './internal/write-draft.server.ts';
import { settleClashes } from './merge-contents.ts';
import { canEdit } from './policy.ts';

const incomplete = 'Ce formulaire est incomplet\u00A0: rouvrez la fiche pour choisir de nouveau.';
const revision = (least: number) =>
  z.coerce.number(incomplete).int(incomplete).min(least, incomplete);

export const settleConflictInput = z.object({
  sheetId: z.uuid(),
  /** The revision that my edits started from, and the one that I was shown beside them. */
  base: revision(0),
  seen: revision(1),
  mine: sheetContentSchema,
  choices: z.record(z.string().max(200), z.enum(['mine', 'theirs', 'both'])),
});

/**
 * Saves what a person chose between their text and a colleague's.
 * @throws {Conflict<DraftConflict>} again, where the sheet has moved on since they were shown it or
 * where a clash has no choice.
 */
export async function settleConflict(context: Context, input: z.input<typeof settleConflictInput>) {
  const { sheetId, base, seen, mine: given, choices } = parseInput(settleConflictInput, input);
  return context.db.transaction(async (tx) => {
    const { row, facts, member } = await holdSheet(tx, context, sheetId, canEdit);
    const whose = {
      sheetId,
      authorIds: [...facts.authors.map(({ userId }) => userId), member.userId],
    };
    const mine = await settleContent(tx, given, whose);
    const merge = await mergeWithDraft(tx, row, base, mine);
    const isDecided = merge.clashes.every(({ path }) => choices[path]);
    if (!isDecided || seen !== row.draftRevision) {
      throw await conflictOf(tx, row, base, mine, merge);
    }
    const content = await settleContent(tx, settleClashes(merge, choices), whose);
    const saved = { revision: row.draftRevision + 1, savedAt: context.clock() };
    await writeDraft(
      tx,
      { sheetId, content, savedById: member.userId, ...saved },
      row.firstPublishedAt === null,
    );
    return { sheetId, slug: row.slug, content, ...saved };
  });
}
