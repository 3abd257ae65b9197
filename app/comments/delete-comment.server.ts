import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { commentMentions, comments } from '#db/schema/comments.ts';

import { commentIdInput } from './inputs.ts';
import { findComment } from './internal/find-comment.server.ts';
import { canDeleteComment } from './policy.ts';

/**
 * Takes a comment away, its words for good; the answers under it stay, under « Commentaire
 * supprimé ».
 * @throws {NotSignedIn}; {NotFound} for who may not.
 */
export async function deleteComment(context: Context, input: z.input<typeof commentIdInput>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { commentId } = parseInput(commentIdInput, input);
  const { facts, sheet } = await findComment(db, commentId);
  if (!canDeleteComment(actor, facts)) throw new NotFound('Ce commentaire n’existe pas, ou plus.');
  return db.transaction(async (tx) => {
    await tx
      .update(comments)
      .set({ body: '', deletedAt: context.clock(), deletedById: actor.userId })
      .where(and(eq(comments.id, commentId), isNull(comments.deletedAt)));
    await tx.delete(commentMentions).where(eq(commentMentions.commentId, commentId));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'delete',
      targetKind: 'comment',
      targetId: commentId,
      detail: { sheetId: sheet.sheetId },
    });
    return { slug: sheet.slug };
  });
}
