import { and, eq, inArray, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import type { Places } from '#app/registrations/free-places.ts';
import { stateOf } from '#app/trainings/session-state.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

export type HeldPlaces = Awaited<ReturnType<typeof holdPlaces>>;

/**
 * A session that was announced, held until the end of the transaction: whoever takes or frees a place
 * comes one after the other, in the order in which they came.
 * @throws {NotFound}
 */
export async function holdPlaces(tx: Transaction, sessionId: string, now: Date) {
  const [found] = await tx
    .select({
      session: trainingSessions,
      training: { slug: trainings.slug, title: trainings.title },
    })
    .from(trainingSessions)
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(
      and(eq(trainingSessions.id, sessionId), sql`${trainingSessions.announcedAt} is not null`),
    )
    .for('no key update', { of: trainingSessions });
  if (!found?.session.startsAt) throw new NotFound('Cette session n’existe pas, ou plus.');
  const { session, training } = found;
  return { ...session, startsAt: found.session.startsAt, state: stateOf(session, now), training };
}

/** How its places stand now, under its lock. */
export async function readPlaces(
  tx: Transaction,
  { id, quota, reserves }: Pick<HeldPlaces, 'id' | 'quota' | 'reserves'>,
): Promise<Places> {
  const rows = await tx
    .select({
      code: sql<string>`coalesce(${registrations.departementCode}, '')`,
      count: sql<number>`count(*)::int`,
    })
    .from(registrations)
    .where(
      and(
        eq(registrations.sessionId, id),
        inArray(registrations.state, ['agreement', 'registered', 'offered']),
      ),
    )
    .groupBy(sql`1`);
  return { quota, reserves, taken: new Map(rows.map(({ code, count }) => [code, count])) };
}
