import { eq, sql } from 'drizzle-orm';

import { tellOfCall } from '#app/alerts/tell-of-call.server.ts';
import { type CallStep, callSteps } from '#app/calls/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { helpCalls } from '#db/schema/calls.ts';

import type { CallRow } from './call-row.server.ts';
import { endCall } from './end-call.server.ts';
import { ringAt } from './ring-at.server.ts';
import { tellCall } from './tell-call.server.ts';

/**
 * The next step of a call whose row is held: rings at those of the first step that has somebody,
 * without waiting on those that have nobody. After the last one, the call ends.
 */
export async function ringOn(tx: Transaction, call: CallRow): Promise<void> {
  const coming = callSteps.slice(call.step ? callSteps.indexOf(call.step) + 1 : 0);
  for (const step of coming) {
    const { people, at } = await ringAt(tx, call, step);
    if (people.length === 0) continue;
    await tx.update(helpCalls).set({ step, nextStepAt: nextDue }).where(eq(helpCalls.id, call.id));
    const rung = people.map(({ userId }) => userId);
    await tellCall(tx, 'call-rang', call, rung);
    await tellOfCall(tx, { callId: call.id, questionId: call.questionId, at }, people);
    await tellCall(tx, 'call-moved', call, [call.calledById]);
    return;
  }
  const last: CallStep = callSteps.at(-1)!;
  await tx.update(helpCalls).set({ step: last }).where(eq(helpCalls.id, call.id));
  await endCall(tx, call, 'nobody');
}

/**
 * A step begins when the one before was due to end: what looks for due calls a second late makes
 * nobody ring a second more. Once a server was away for a whole step, the next one rings in full.
 */
const nextDue = sql`case
  when ${helpCalls.nextStepAt} + make_interval(secs => ${helpCalls.stepInSeconds}) > clock_timestamp()
  then ${helpCalls.nextStepAt} else clock_timestamp() end
  + make_interval(secs => ${helpCalls.stepInSeconds})`;
