import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpCalls } from '#db/schema/calls.ts';

import { type CallIdInput, callIdInput } from './inputs.ts';
import { endCall } from './internal/end-call.server.ts';
import { findCall } from './internal/find-call.server.ts';
import { canStopCall } from './policy.ts';

/**
 * Stops my call: the question goes on in writing. Stopped twice, or once somebody has it, it changes
 * nothing.
 * @throws {NotSignedIn}; {NotFound} for a call that is not mine.
 */
export async function stopCall(context: Context, input: CallIdInput) {
  const { questionId } = parseInput(callIdInput, input);
  const { actor, callId, facts } = await findCall(context.db, context.actor, questionId);
  if (!canStopCall(actor, { ...facts, isRinging: true }))
    throw new NotFound('Cet appel n’existe pas, ou plus.');
  await context.db.transaction(async (tx) => {
    const [call] = await tx
      .select()
      .from(helpCalls)
      .where(and(eq(helpCalls.id, callId), isNull(helpCalls.endedAt)))
      .for('update');
    if (call) await endCall(tx, call, 'stopped');
  });
}
