import { and, eq, notInArray, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

import type { SettledSitting } from './settle-sittings.server.ts';

/** An instant from a day and minutes of Paris, whichever side of a change of hour it is on. */
const parisInstant = (day: string, minutes: number) =>
  sql`((${day}::date + ${minutes}::int * interval '1 minute') at time zone 'Europe/Paris')`;

/**
 * Makes these the half-days of a session. Those that stay keep their id, by which calendars know
 * them. The database refuses a trainer or a room that is taken, see `saying-clashes`.
 */
export async function writeSittings(
  tx: Transaction,
  sessionId: string,
  sittings: readonly SettledSitting[],
  now: Date,
): Promise<void> {
  const ofSession = eq(trainingSittings.sessionId, sessionId);
  const before = await tx
    .select({ id: trainingSittings.id })
    .from(trainingSittings)
    .where(ofSession);
  const known = new Set(before.map(({ id }) => id));
  const kept = sittings.flatMap(({ sittingId }) =>
    sittingId && known.has(sittingId) ? sittingId : [],
  );
  // Set aside meanwhile, so that two of them may change places.
  await tx.update(trainingSittings).set({ cancelledAt: now }).where(ofSession);
  for (const { sittingId, day, from, to, columns, trainer } of sittings) {
    const values = {
      ...columns,
      ...trainer,
      startsAt: parisInstant(day, from),
      endsAt: parisInstant(day, to),
      cancelledAt: null,
    };
    if (sittingId && known.has(sittingId))
      await tx
        .update(trainingSittings)
        .set(values)
        .where(and(ofSession, eq(trainingSittings.id, sittingId)));
    else {
      const [added] = await tx
        .insert(trainingSittings)
        .values({ sessionId, ...values })
        .returning({ id: trainingSittings.id });
      if (added) kept.push(added.id);
    }
  }
  await tx.delete(trainingSittings).where(and(ofSession, notInArray(trainingSittings.id, kept)));
}
