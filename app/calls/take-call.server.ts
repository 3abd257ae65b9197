import { and, eq, isNull } from 'drizzle-orm';

import { takeQuestion } from '#app/help/take-question.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpCalls } from '#db/schema/calls.ts';

import { type CallIdInput, callIdInput } from './inputs.ts';
import { endCall } from './internal/end-call.server.ts';
import { findCall } from './internal/find-call.server.ts';
import { canTakeCall } from './policy.ts';

/**
 * Takes a call that rings at me: the question is mine to answer, the call rings no more. Of two at
 * the same instant one has it, the other is told who was quicker; pressed twice, it is taken once.
 * @throws {NotSignedIn}; {NotFound} for at whom it does not ring; {Conflict} once somebody has it
 * (its detail is an `Unsent`), or once it has stopped.
 */
export async function takeCall(context: Context, input: CallIdInput) {
  const { questionId } = parseInput(callIdInput, input);
  const { actor, callId, facts } = await findCall(context.db, context.actor, questionId);
  // A call that ended asks the same of the policy: then it is too late, not out of sight.
  if (!canTakeCall(actor, { ...facts, isRinging: true }))
    throw new NotFound('Cet appel n’existe pas, ou plus.');
  return takeQuestion(context, { questionId }, async (tx) => {
    const [call] = await tx
      .select()
      .from(helpCalls)
      .where(and(eq(helpCalls.id, callId), isNull(helpCalls.endedAt)))
      .for('update');
    if (!call) {
      throw new Conflict(
        'L’appel ne sonne plus\u00A0: la question se poursuit par écrit, vous pouvez y répondre.',
      );
    }
    await endCall(tx, call, 'taken', actor.userId);
  });
}
