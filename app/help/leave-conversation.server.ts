import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpDepartures, helpInvitations } from '#db/schema/help-course.ts';
import { helpParticipants } from '#db/schema/help.ts';

import { questionIdInput } from './inputs.ts';
import { waits } from './internal/find-invitation.server.ts';
import { findQuestion, holdQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { canLeave, isParticipant } from './policy.ts';

/**
 * Leaves a conversation, its video call included: what was written stays, nothing more is read.
 * @throws {NotSignedIn}; {NotFound} for who takes no part; {Conflict} for who asked, and for who
 * answers: they pass it on first.
 */
export async function leaveConversation(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor } = await findQuestion(context.db, context.actor, questionId);
  const { userId } = actor;
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    const { facts } = await holdQuestion(tx, questionId);
    if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
    if (!canLeave(actor, facts))
      throw new Conflict(
        userId === facts.askedById
          ? 'C’est votre question\u00A0: dites qu’elle est résolue plutôt que de partir.'
          : 'Vous répondez à cette question\u00A0: passez d’abord la main.',
      );
    await tx
      .delete(helpParticipants)
      .where(and(eq(helpParticipants.questionId, questionId), eq(helpParticipants.userId, userId)));
    // One that was never answered, since they came in by another way, asks nothing any more.
    await tx
      .update(helpInvitations)
      .set({ withdrawnAt: at })
      .where(
        and(eq(helpInvitations.questionId, questionId), eq(helpInvitations.userId, userId), waits),
      );
    await tx.insert(helpDepartures).values({ questionId, userId, leftAt: at });
    await moveQuestion(tx, questionId, { at, ofHead: true });
  });
  return { questionId };
}
