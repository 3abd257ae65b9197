import { eq, sql } from 'drizzle-orm';

import type { CallOutcome } from '#app/calls/vocabulary.ts';
import { questionOpened } from '#app/help/announcements.ts';
import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { helpCalls } from '#db/schema/calls.ts';

import type { CallRow } from './call-row.server.ts';
import { listTold, tellCall } from './tell-call.server.ts';

/**
 * Ends a call whose row is held. Without a taker, its question goes on in writing: only now is it
 * distributed by mail.
 */
export async function endCall(
  tx: Transaction,
  call: Pick<CallRow, 'id' | 'questionId'>,
  outcome: CallOutcome,
  takenById: string | null = null,
): Promise<void> {
  await tx
    .update(helpCalls)
    .set({ endedAt: sql`clock_timestamp()`, outcome, takenById })
    .where(eq(helpCalls.id, call.id));
  const told = await listTold(tx, call.id);
  await tellCall(tx, takenById ? 'call-taken' : 'call-moved', call, told);
  if (!takenById) await announce(tx, questionOpened, { questionId: call.questionId });
}
