import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { comments } from '#db/schema/comments.ts';

import { type EditCommentInput, editCommentInput } from './inputs.ts';
import { findComment } from './internal/find-comment.server.ts';
import { keepMentions } from './internal/keep-mentions.server.ts';
import { canEditComment } from './policy.ts';

/**
 * Changes one's own comment; readers are told that it was.
 * @throws {NotSignedIn}; {NotFound} for somebody else's; {InvalidInput}.
 */
export async function editComment(context: Context, input: EditCommentInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { commentId, body, mentionIds } = parseInput(editCommentInput, input);
  const { row, facts, sheet } = await findComment(db, commentId);
  if (!canEditComment(actor, facts)) throw new NotFound('Ce commentaire n’existe pas, ou plus.');
  return db.transaction(async (tx) => {
    if (body !== row.body) {
      await tx
        .update(comments)
        .set({ body, editedAt: context.clock() })
        .where(eq(comments.id, commentId));
    }
    await keepMentions(tx, { commentId, authorId: actor.userId, body, pickedIds: mentionIds });
    return { commentId, slug: sheet.slug };
  });
}
