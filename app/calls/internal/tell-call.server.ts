import { sql } from 'drizzle-orm';

import type { CallNews } from '#app/calls/news.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { spread } from '#app/platform/news.server.ts';
import { personRoom } from '#app/platform/socket-admission.server.ts';

type Told = { id: string; questionId: string };

/** Tells the open pages of these people, once the transaction is committed. */
export async function tellCall(
  tx: Transaction,
  event: CallNews,
  { id: callId, questionId }: Told,
  userIds: readonly string[],
): Promise<void> {
  for (const userId of userIds)
    await spread(tx, { room: personRoom(userId), event, ids: { callId, questionId } });
}

/** Who calls, and everybody at whom it rang. */
export async function listTold(tx: Transaction, callId: string): Promise<string[]> {
  const found = await tx.execute<{ userId: string }>(sql`
    select called_by_id as "userId" from help_calls where id = ${callId}
    union select user_id from help_call_rings where call_id = ${callId}`);
  return found.map(({ userId }) => userId);
}
