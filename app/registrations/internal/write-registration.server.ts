import { eq } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import type { HeldPlaces } from './hold-places.server.ts';

type Written = Omit<
  typeof registrations.$inferInsert,
  'sessionId' | 'arrival' | 'createdAt' | 'changedAt'
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
): Promise<string> {
  const arrival = session.lastArrival + 1;
  const [row] = await tx
    .insert(registrations)
    .values({ ...values, sessionId: session.id, arrival, createdAt: now, changedAt: now })
    .returning({ id: registrations.id });
  if (!row) throw new Error('The registration was not written');
  await tx
    .update(trainingSessions)
    .set({ lastArrival: arrival })
    .where(eq(trainingSessions.id, session.id));
  return row.id;
}
