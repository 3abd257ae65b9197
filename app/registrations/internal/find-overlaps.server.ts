import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';
import { sayDays } from '#app/trainings/say-session.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

/** What this member asked for elsewhere that is held at hours of this session. */
export async function findOverlaps(db: Queryable, userId: string, sessionId: string) {
  const found = await db
    .select({
      id: registrations.id,
      sessionId: registrations.sessionId,
      state: registrations.state,
      startsAt: trainingSessions.startsAt,
      endsAt: trainingSessions.endsAt,
      training: { slug: trainings.slug, title: trainings.title },
    })
    .from(registrations)
    .innerJoin(trainingSessions, eq(trainingSessions.id, registrations.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(
      and(
        eq(registrations.userId, userId),
        ne(registrations.sessionId, sessionId),
        inArray(registrations.state, [...activeStates]),
        sql`exists (select from training_sittings mine join training_sittings other
          on tstzrange(mine.starts_at, mine.ends_at) && tstzrange(other.starts_at, other.ends_at)
          where mine.session_id = ${sessionId} and other.session_id = ${registrations.sessionId}
            and mine.cancelled_at is null and other.cancelled_at is null)`,
      ),
    )
    .orderBy(asc(trainingSessions.startsAt), asc(registrations.arrival));
  return found.map(({ startsAt, endsAt, ...overlap }) => ({
    ...overlap,
    days: sayDays({
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
    }),
  }));
}
