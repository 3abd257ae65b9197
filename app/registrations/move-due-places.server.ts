import { lte } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { settleSession } from './settle-session.server.ts';

/**
 * Gives on the places that nobody answered for in time. What a server leaves when it dies, the next
 * look finds: the due time stands in the row.
 * @returns in how many sessions.
 */
export async function moveDuePlaces(context: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const due = await context.db
    .selectDistinct({ sessionId: registrations.sessionId })
    .from(registrations)
    .where(lte(registrations.dueAt, context.clock()))
    .limit(100);
  for (const session of due) await settleSession(context, session);
  return due.length;
}
