import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';

import type { MapPlace } from '#app/map/map-types.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { sayDisciplines } from '#app/speakers/say-speaker.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';

import type { PointTable } from './read-point-view.server.ts';
import { sayPlace } from './say-place.ts';

/** Speakers as a table of points: where they live or work, by the centre of their commune. */
export function speakerPoints(db: Queryable): PointTable<MapPlace> {
  const { id, communeCode } = speakers;
  const { latitude, longitude } = communes;
  return {
    from: sql`${speakers} join ${communes} on ${communes.code} = ${speakers.communeCode}`,
    columns: { id, latitude, longitude, communeCode },
    readItems: (where, range) => readMapSpeakers(db, where, range),
  };
}

/**
 * Those who agreed to be listed, who live in these départements (all when there are none), by name.
 * Who is waited for stands nowhere, whoever looks.
 */
export function agreedSpeakers(departementCodes: readonly string[]): {
  matching: SQL | undefined;
  order: SQL[];
} {
  return {
    matching: and(
      isNotNull(speakers.agreedAt),
      departementCodes.length
        ? inArray(communes.departementCode, [...departementCodes])
        : undefined,
    ),
    order: [sql`${speakers.sortName} collate "C"`, sql`${speakers.id}`],
  };
}

async function readMapSpeakers(
  db: Queryable,
  where: SQL | undefined,
  { order, limit, offset }: { order: SQL[]; limit: number; offset: number },
): Promise<MapPlace[]> {
  const rows = await db
    .select({
      id: speakers.id,
      slug: speakers.slug,
      name: speakers.name,
      disciplines: speakers.disciplines,
      communeName: communes.name,
      departementCode: communes.departementCode,
      latitude: communes.latitude,
      longitude: communes.longitude,
    })
    .from(speakers)
    .innerJoin(communes, eq(communes.code, speakers.communeCode))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return rows.map(({ disciplines, communeName, departementCode, ...row }) => ({
    ...row,
    place: `${sayDisciplines(disciplines)}, ${sayPlace(communeName, departementCode)}`,
    latitude: row.latitude ?? 0,
    longitude: row.longitude ?? 0,
  }));
}
