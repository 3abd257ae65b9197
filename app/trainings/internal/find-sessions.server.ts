import { asc, eq, inArray, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

import { type FoundTrainer, trainersOfSitting } from './find-trainers.server.ts';

export type SessionRow = typeof trainingSessions.$inferSelect;

/** A half-day with the names of where it is and of who teaches. */
export type FoundSitting = typeof trainingSittings.$inferSelect & {
  /** « Médiathèque de Forcalquier », « Salle des fêtes, Banon »; empty at a distance. */
  placeName: string;
  communeName: string | null;
  trainers: FoundTrainer[];
};
export type FoundSession = SessionRow & { sittings: FoundSitting[] };

/** The sessions of a training in the order of time, or one of them, each with its sittings. */
export async function findSessions(
  db: Queryable,
  of: { trainingId: string } | { sessionIds: readonly string[] },
): Promise<FoundSession[]> {
  const rows = await db
    .select()
    .from(trainingSessions)
    .where(
      'trainingId' in of
        ? eq(trainingSessions.trainingId, of.trainingId)
        : inArray(trainingSessions.id, [...of.sessionIds]),
    )
    .orderBy(sql`${trainingSessions.startsAt} nulls last`, asc(trainingSessions.id));
  if (rows.length === 0) return [];
  const sittings = await findSittings(
    db,
    rows.map(({ id }) => id),
  );
  const sittingsOf = new Map(rows.map(({ id }): [string, FoundSitting[]] => [id, []]));
  for (const sitting of sittings) sittingsOf.get(sitting.sessionId)?.push(sitting);
  return rows.map((row) => ({ ...row, sittings: sittingsOf.get(row.id) ?? [] }));
}

/** The half-days of these sessions in the order of time. */
export async function findSittings(
  db: Queryable,
  sessionIds: readonly string[],
): Promise<FoundSitting[]> {
  const rows = await db
    .select({
      sitting: trainingSittings,
      trainers: trainersOfSitting,
      libraryName: libraries.name,
      communeName: communes.name,
    })
    .from(trainingSittings)
    .leftJoin(libraries, eq(libraries.id, trainingSittings.placeLibraryId))
    .leftJoin(communes, eq(communes.code, trainingSittings.communeCode))
    .where(inArray(trainingSittings.sessionId, [...sessionIds]))
    .orderBy(asc(trainingSittings.startsAt));
  return rows.map(({ sitting, trainers, libraryName, communeName }) => ({
    ...sitting,
    communeName,
    placeName: libraryName
      ? libraryDisplayName({ name: libraryName, communeName: communeName ?? '' })
      : [sitting.placeLabel, communeName].filter(Boolean).join(', '),
    trainers,
  }));
}
