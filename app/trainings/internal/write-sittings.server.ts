import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

import type { SettledSitting } from './settle-sittings.server.ts';
import type { WantedTrainer } from './wanted-trainer.ts';
import { writeTrainers } from './write-trainers.server.ts';

/** An instant from a day and minutes of Paris, whichever side of a change of hour it is on. */
const parisInstant = (day: string, minutes: number) =>
  sql`((${day}::date + ${minutes}::int * interval '1 minute') at time zone 'Europe/Paris')`;

/**
 * Makes these the half-days of a session. Those that stay keep their id, by which calendars know
 * them. The database refuses a room that is taken, see `saying-clashes`.
 * @throws {InvalidInput} beside the name of who teaches elsewhere at these hours.
 */
export async function writeSittings(
  tx: Transaction,
  actor: Member,
  sessionId: string,
  { sittings, now }: { sittings: readonly SettledSitting[]; now: Date },
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
  await tx.delete(sittingTrainers).where(inArray(sittingTrainers.sittingId, [...known]));
  const wanted: WantedTrainer[] = [];
  for (const [row, { sittingId, day, from, to, columns, trainers }] of sittings.entries()) {
    const give = (half: string) =>
      wanted.push(
        ...trainers.map(({ place, ...trainer }) => ({
          ...trainer,
          sittingId: half,
          rank: place + 1,
          field: `sittings.${row}.trainers.${place}.name`,
        })),
      );
    const values = {
      ...columns,
      startsAt: parisInstant(day, from),
      endsAt: parisInstant(day, to),
      cancelledAt: null,
    };
    if (sittingId && known.has(sittingId)) {
      await tx
        .update(trainingSittings)
        .set(values)
        .where(and(ofSession, eq(trainingSittings.id, sittingId)));
      give(sittingId);
    } else {
      const [added] = await tx
        .insert(trainingSittings)
        .values({ sessionId, ...values })
        .returning({ id: trainingSittings.id });
      if (!added) throw new Error('The half-day was not written');
      kept.push(added.id);
      give(added.id);
    }
  }
  await tx.delete(trainingSittings).where(and(ofSession, notInArray(trainingSittings.id, kept)));
  await writeTrainers(tx, actor, wanted);
}
