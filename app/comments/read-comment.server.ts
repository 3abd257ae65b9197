import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { commentIdInput } from './inputs.ts';
import { findComment } from './internal/find-comment.server.ts';
import { canDeleteComment, canEditComment } from './policy.ts';

/**
 * A comment, for who may change or delete it.
 * @throws {NotSignedIn}; {NotFound} for the others.
 */
export async function readComment(context: Context, input: z.input<typeof commentIdInput>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { commentId } = parseInput(commentIdInput, input);
  const { row, facts, sheet } = await findComment(db, commentId);
  if (!canDeleteComment(actor, facts)) throw new NotFound('Ce commentaire n’existe pas, ou plus.');
  return {
    commentId,
    body: row.body,
    mayEdit: canEditComment(actor, facts),
    sheet: { slug: sheet.slug, title: sheet.title },
  };
}
