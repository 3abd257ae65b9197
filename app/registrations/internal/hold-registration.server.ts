import { eq } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';

import { holdPlaces } from './hold-places.server.ts';

/**
 * A registration with its session, held until the end of the transaction.
 * @throws {NotFound}
 */
export async function holdRegistration(tx: Transaction, registrationId: string, now: Date) {
  const withId = eq(registrations.id, registrationId);
  const [seen] = await tx
    .select({ sessionId: registrations.sessionId })
    .from(registrations)
    .where(withId);
  if (!seen) throw new NotFound('Cette inscription n’existe pas, ou plus.');
  const session = await holdPlaces(tx, seen.sessionId, now);
  // Read once the session is held: whoever moved it first has done so.
  const [registration] = await tx.select().from(registrations).where(withId);
  if (!registration) throw new NotFound('Cette inscription n’existe pas, ou plus.');
  return { registration, session };
}
