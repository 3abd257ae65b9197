import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import type { HeldPlaces } from './hold-places.server.ts';

type Written = Omit<
  typeof registrations.$inferInsert,
  'id' | 'sessionId' | 'arrival' | 'createdAt' | 'changedAt'
>;

/**
 * Writes a registration at the next place in the order of arrival.
 * @param session held by this transaction, so that two never get the same place.
 * @returns its id.
 */
export async function writeRegistration(
  tx: Transaction,
  session: HeldPlaces,
  values: Written,
  now: Date,
  id: string = randomUUID(),
): Promise<string> {
  const arrival = session.lastArrival + 1;
  // One exchange for both: those who come next wait for it.
  await Promise.all([
    tx
      .insert(registrations)
      .values({ ...values, id, sessionId: session.id, arrival, createdAt: now, changedAt: now }),
    tx
      .update(trainingSessions)
      .set({ lastArrival: arrival })
      .where(eq(trainingSessions.id, session.id)),
  ]);
  return id;
}
