import { and, asc, count, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { clusterCells } from './internal/cluster-cells.ts';
import { placeOf } from './internal/map-sheets.server.ts';
import { nameGroups } from './internal/name-groups.server.ts';
import { isWithin, type PointColumns, readCells } from './internal/read-cells.server.ts';
import { itemsPerPage, type LibraryView, type MapLibrary } from './map-types.ts';
import { type Bounds, widen } from './view.ts';

const libraryPoints = {
  from: sql`${libraries}`,
  columns: {
    id: libraries.id,
    latitude: libraries.latitude,
    longitude: libraries.longitude,
    communeCode: libraries.communeCode,
  } satisfies PointColumns,
};

/**
 * The open libraries in one view of the map, second layer under the sheets. Everybody may see them.
 * @param zoom level of the tiles of the web; null draws no mark.
 * @param page page of the list, from 1; marks come with the first only.
 */
export async function readLibraryView(
  { db }: Pick<Context, 'db'>,
  { bounds, zoom, page = 1 }: { bounds: Bounds; zoom: number | null; page?: number },
): Promise<LibraryView> {
  const isOpen = isNull(libraries.closedAt);
  const inView = and(isWithin(libraryPoints.columns, bounds), isOpen);
  const readList = async (where: SQL | undefined, limit: number, offset = 0) => {
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
      .orderBy(asc(communes.name), asc(libraries.name), asc(libraries.id))
      .limit(limit)
      .offset(offset);
    return rows.map(
      ({ communeName, departementCode, latitude, longitude, ...row }): MapLibrary => ({
        ...row,
        name: libraryDisplayName({ name: row.name, communeName }),
        place: placeOf(communeName, departementCode),
        latitude: latitude ?? 0,
        longitude: longitude ?? 0,
      }),
    );
  };
  const [[counted], items, cells] = await Promise.all([
    db.select({ total: count() }).from(libraries).where(inView),
    readList(inView, itemsPerPage, (page - 1) * itemsPerPage),
    zoom === null || page > 1 ? [] : readCells(db, libraryPoints, widen(bounds, 0.5), zoom, isOpen),
  ]);
  const marks = zoom === null ? [] : clusterCells(cells, zoom, widen(bounds, 0.25));
  const alone = marks.flatMap(({ count, id }) => (count === 1 ? [id] : []));
  const [groups, singles] = await Promise.all([
    nameGroups(
      db,
      marks.filter(({ count }) => count > 1),
    ),
    alone.length ? readList(inArray(libraries.id, alone), alone.length) : [],
  ]);
  const total = counted?.total ?? 0;
  return {
    total,
    items,
    groups,
    singles,
    nextPage: page * itemsPerPage < total ? page + 1 : null,
  };
}
