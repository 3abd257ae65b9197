import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { MapPlace } from '#app/map/map-types.ts';
import type { Bounds } from '#app/map/view.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { framePoints } from './frame-points.server.ts';
import { isWithin } from './read-cells.server.ts';
import type { PointTable } from './read-point-view.server.ts';
import { sayPlace } from './say-place.ts';

/** Libraries as a table of points. */
export function libraryPoints(db: Queryable): PointTable<MapPlace> {
  const { id, latitude, longitude, communeCode } = libraries;
  return {
    from: sql`${libraries}`,
    columns: { id, latitude, longitude, communeCode },
    readItems: (where, range) => readMapLibraries(db, where, range),
  };
}

/** Those that are open, in these départements (all when there are none), by commune. */
export function openLibraries(departementCodes: readonly string[]): {
  matching: SQL | undefined;
  order: SQL[];
} {
  const within = sql`select ${communes.code} from ${communes}
    where ${inArray(communes.departementCode, [...departementCodes])}`;
  return {
    matching: and(
      isNull(libraries.closedAt),
      departementCodes.length ? sql`${libraries.communeCode} in (${within})` : undefined,
    ),
    order: [sql`${libraries.searchWords} collate "C"`, sql`${libraries.id}`],
  };
}

/** The frame that holds those of a search that stand in the région; null where none does. */
export function frameLibraries(
  db: Queryable,
  matching: SQL | undefined,
  region: Bounds,
): Promise<Bounds | null> {
  const { from, columns } = libraryPoints(db);
  return framePoints(db, { from, ...columns }, and(matching, isWithin(columns, region)));
}

async function readMapLibraries(
  db: Queryable,
  where: SQL | undefined,
  { order, limit, offset }: { order: SQL[]; limit: number; offset: number },
): Promise<MapPlace[]> {
  const rows = await db
    .select({
      id: libraries.id,
      slug: libraries.slug,
      name: libraries.name,
      communeName: communes.name,
      departementCode: communes.departementCode,
      latitude: libraries.latitude,
      longitude: libraries.longitude,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return rows.map(({ name, communeName, departementCode, ...row }) => ({
    ...row,
    name: libraryDisplayName({ name, communeName }),
    place: sayPlace(communeName, departementCode),
    latitude: row.latitude ?? 0,
    longitude: row.longitude ?? 0,
  }));
}
