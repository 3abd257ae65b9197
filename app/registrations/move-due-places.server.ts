import { lte } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { settleSession } from './settle-session.server.ts';

/**
 * Gives on the places that nobody answered for in time. What a server leaves when it dies, the next
 * look finds: the due time stands in the row. A session that cannot be settled keeps no other waiting.
 * @returns in how many sessions.
 * @throws {AggregateError} once all were looked at, where some could not be settled.
 */
export async function moveDuePlaces(
  context: Pick<Context, 'db' | 'clock' | 'log'>,
): Promise<number> {
  const due = await context.db
    .selectDistinct({ sessionId: registrations.sessionId })
    .from(registrations)
    .where(lte(registrations.dueAt, context.clock()))
    .limit(100);
  const failures: unknown[] = [];
  for (const session of due)
    await settleSession(context, session).catch((cause: unknown) => {
      context.log.error({ err: cause, sessionId: session.sessionId }, 'session not settled');
      failures.push(cause);
    });
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} sessions not settled`);
  return due.length;
}
