import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpInvitations } from '#db/schema/help-course.ts';
import { helpParticipants } from '#db/schema/help.ts';

import { type AnswerInvitationInput, answerInvitationInput } from './inputs.ts';
import { findInvitation } from './internal/find-invitation.server.ts';
import { holdQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { canJoin, isParticipant } from './policy.ts';

/**
 * Comes into a conversation, or not: the others are told. Who comes in reads it from the beginning.
 * Said twice, it is said once.
 * @throws {NotSignedIn}; {NotFound} for who is not invited; {Conflict} once it is resolved, and for
 * who may not answer colleagues.
 */
export async function answerInvitation(context: Context, input: AnswerInvitationInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { questionId, answer } = parseInput(answerInvitationInput, input);
  const { userId } = actor;
  const at = context.clock();
  return db.transaction(async (tx) => {
    const { facts } = await holdQuestion(tx, questionId);
    const isIn: boolean = isParticipant(actor, facts);
    const invitation = await findInvitation(tx, questionId, userId);
    if (isIn && answer === 'accept') return { questionId };
    if (!invitation) throw new NotFound('Cette invitation n’existe pas, ou plus.');
    const isIt = eq(helpInvitations.id, invitation.id);
    if (answer === 'decline') {
      await tx.update(helpInvitations).set({ declinedAt: at }).where(isIt);
    } else {
      if (!canJoin(actor, facts))
        throw new Conflict('Cette question vient d’être résolue\u00A0: merci d’avoir voulu aider.');
      await tx.update(helpInvitations).set({ acceptedAt: at }).where(isIt);
      await tx.insert(helpParticipants).values({ questionId, userId, joinedAt: at });
    }
    await moveQuestion(tx, questionId, { at, ofHead: true });
    return { questionId };
  });
}
