import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpCallRings, helpCalls } from '#db/schema/calls.ts';

import { type CallIdInput, callIdInput } from './inputs.ts';
import { findCall } from './internal/find-call.server.ts';
import { tellCall } from './internal/tell-call.server.ts';
import { canTakeCall } from './policy.ts';

/**
 * « Pas maintenant »: the call rings at me no more. Once nobody is left at whom it rings, it does not
 * wait for the end of its step.
 * @throws {NotSignedIn}; {NotFound} for at whom it does not ring.
 */
export async function declineCall(context: Context, input: CallIdInput) {
  const { questionId } = parseInput(callIdInput, input);
  const { actor, callId, facts } = await findCall(context.db, context.actor, questionId);
  if (!canTakeCall(actor, { ...facts, isRinging: true }))
    throw new NotFound('Cet appel n’existe pas, ou plus.');
  await context.db.transaction(async (tx) => {
    const ringing = and(eq(helpCalls.id, callId), isNull(helpCalls.endedAt));
    const [held] = await tx.select().from(helpCalls).where(ringing).for('update');
    if (!held) return;
    const mine = and(eq(helpCallRings.callId, callId), eq(helpCallRings.userId, actor.userId));
    await tx
      .update(helpCallRings)
      .set({ declinedAt: sql`clock_timestamp()` })
      .where(and(mine, isNull(helpCallRings.declinedAt)));
    const [waiting] = await tx
      .select({ userId: helpCallRings.userId })
      .from(helpCallRings)
      .where(and(eq(helpCallRings.callId, callId), isNull(helpCallRings.declinedAt)))
      .limit(1);
    await tellCall(tx, 'call-moved', held, [actor.userId, held.calledById]);
    if (!waiting)
      await tx
        .update(helpCalls)
        .set({ nextStepAt: sql`clock_timestamp()` })
        .where(ringing);
  });
}
