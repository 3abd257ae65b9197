import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { commentIdInput } from './inputs.ts';
import { findComment } from './internal/find-comment.server.ts';
import { canReadComments } from './policy.ts';

/**
 * A comment as a member reads it, to say what is wrong with it.
 * @throws {NotSignedIn} for visitors, who see none; {NotFound}.
 */
export async function readCommentToReport(
  { actor, db }: Context,
  input: z.input<typeof commentIdInput>,
) {
  if (!canReadComments(actor)) throw new NotSignedIn();
  const { commentId } = parseInput(commentIdInput, input);
  const { row, facts, sheet } = await findComment(db, commentId);
  if (facts.isDeleted) throw new NotFound('Ce commentaire n’existe pas, ou plus.');
  return { commentId, body: row.body, sheetId: sheet.sheetId };
}
