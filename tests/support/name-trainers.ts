import { eq, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

/** Members teach a half-day, or all those of a session, beside those who do already. */
export async function nameTrainers(
  db: Queryable,
  of: { sittingId: string } | { sessionId: string },
  ...userIds: string[]
): Promise<void> {
  const sittings = await db
    .select({ id: trainingSittings.id })
    .from(trainingSittings)
    .where(
      'sittingId' in of
        ? eq(trainingSittings.id, of.sittingId)
        : eq(trainingSittings.sessionId, of.sessionId),
    );
  await db
    .insert(sittingTrainers)
    .values(
      sittings.flatMap(({ id }) =>
        userIds.map((userId, n) => ({ sittingId: id, rank: n + 1, userId })),
      ),
    );
}

/** Accounts of those who teach each half-day of a session, in the order of time, then of their names. */
export async function trainersOf(db: Queryable, sessionId: string): Promise<string[][]> {
  const rows = await db
    .select({
      ids: sql<string[]>`array(select t.user_id from ${sittingTrainers} t
        where t.sitting_id = training_sittings.id and t.user_id is not null order by t.rank)`,
    })
    .from(trainingSittings)
    .where(eq(trainingSittings.sessionId, sessionId))
    .orderBy(trainingSittings.startsAt);
  return rows.map(({ ids }) => ids);
}
