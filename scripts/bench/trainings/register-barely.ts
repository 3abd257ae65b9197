import { eq, sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/**
 * What a registration cannot do without: the session held, the row at the next place in the order of
 * arrival, where the trigger counts it.
 */
export function registerBarely(
  db: Database,
  { sessionId, userId }: { sessionId: string; userId: string },
): Promise<void> {
  return db.transaction(async (tx) => {
    const [session] = await tx
      .select({
        quota: trainingSessions.quota,
        placesTaken: trainingSessions.placesTaken,
        lastArrival: trainingSessions.lastArrival,
      })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId))
      .for('no key update');
    if (!session) throw new Error('No such session');
    const { quota, placesTaken, lastArrival } = session;
    const isIn = placesTaken < quota;
    await tx.insert(registrations).values({
      sessionId,
      userId,
      status: 'employee',
      registeredById: userId,
      state: isIn ? 'registered' : 'waiting',
      arrival: lastArrival + 1,
      confirmedAt: isIn ? sql`now()` : null,
      changedAt: sql`now()`,
    });
    await tx
      .update(trainingSessions)
      .set({ lastArrival: lastArrival + 1 })
      .where(eq(trainingSessions.id, sessionId));
  });
}
