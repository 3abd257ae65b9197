import { asc, eq, inArray } from 'drizzle-orm';

import type { FigureRow } from '#app/training-year/figures.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

/** The sessions behind a year, in the order of time. */
export async function listYearSessions(db: Queryable, rows: readonly FigureRow[]) {
  const found = await db
    .select({
      id: trainingSessions.id,
      startsAt: trainingSessions.startsAt,
      endsAt: trainingSessions.endsAt,
      slug: trainings.slug,
      title: trainings.title,
    })
    .from(trainingSessions)
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(
      inArray(
        trainingSessions.id,
        rows.map(({ key }) => key),
      ),
    )
    .orderBy(asc(trainingSessions.startsAt), asc(trainingSessions.id));
  const figuresOf = new Map(rows.map(({ key, figures }) => [key, figures]));
  return found.flatMap(({ startsAt, endsAt, ...session }) => {
    const figures = figuresOf.get(session.id);
    return figures
      ? {
          ...session,
          startsAt: startsAt?.toISOString() ?? null,
          endsAt: endsAt?.toISOString() ?? null,
          figures,
        }
      : [];
  });
}
