import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { findOpenSheet } from '#app/sheets/find-open-sheet.server.ts';
import { comments } from '#db/schema/comments.ts';

import { commentPosted } from './announcements.ts';
import { type PostCommentInput, postCommentInput } from './inputs.ts';
import { findComment } from './internal/find-comment.server.ts';
import { keepMentions } from './internal/keep-mentions.server.ts';
import { canComment } from './policy.ts';

const closed = {
  archived: 'Cette fiche est archivée\u00A0: on n’y ajoute plus de commentaire.',
  published: 'Confirmez d’abord votre adresse\u00A0: un lien vous attend dans votre messagerie.',
};

/**
 * A question or a piece of advice under a sheet; with `parentId`, an answer. An answer to an answer
 * joins the same conversation: one level is enough to follow.
 * @throws {NotSignedIn}; {NotFound} for a sheet or a comment out of sight; {Forbidden} with what to
 * do; {InvalidInput}; {TooMany} beyond 30 an hour.
 */
export async function postComment(context: Context, input: PostCommentInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, parentId, body, mentionIds } = parseInput(postCommentInput, input);
  const sheet = await findOpenSheet(db, { slug });
  if (!canComment(actor, sheet)) throw new Forbidden(closed[sheet.status]);
  const threadId = parentId ? await findThread(context, parentId, sheet.sheetId) : null;
  await limitRate(context, { name: 'comment', key: actor.userId, most: 30, windowInSeconds: 3600 });
  return db.transaction(async (tx) => {
    const [posted] = await tx
      .insert(comments)
      .values({
        sheetId: sheet.sheetId,
        parentId: threadId,
        authorId: actor.userId,
        body,
        createdAt: context.clock(),
      })
      .returning({ id: comments.id });
    const commentId = posted!.id;
    await keepMentions(tx, { commentId, authorId: actor.userId, body, pickedIds: mentionIds });
    await announce(tx, commentPosted, { commentId, sheetId: sheet.sheetId });
    return { commentId, slug: sheet.slug };
  });
}

async function findThread({ db }: Context, parentId: string, sheetId: string): Promise<string> {
  const { row } = await findComment(db, parentId);
  if (row.sheetId !== sheetId || row.deletedAt !== null) {
    throw new NotFound('Ce commentaire n’existe pas, ou plus.');
  }
  return row.parentId ?? row.id;
}
