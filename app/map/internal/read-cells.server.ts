import { and, between, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Bounds } from '#app/map/view.ts';

import type { Cell } from './cluster-cells.ts';

/** A table of points, as the map reads it. */
export type PointColumns = {
  id: PgColumn;
  latitude: PgColumn;
  longitude: PgColumn;
  communeCode: PgColumn;
};

/** Side of a cell: well under the distance at which marks are gathered. */
const cellInPixels = 10;
/** A degree of latitude is as long as this many of longitude where we are; any constant would do. */
const latitudeStretch = 0.7;

/** Condition: the point falls in these bounds. */
export function isWithin({ latitude, longitude }: PointColumns, bounds: Bounds): SQL | undefined {
  return and(
    between(latitude, bounds.south, bounds.north),
    between(longitude, bounds.west, bounds.east),
  );
}

/**
 * The points within bounds, counted by small squares of the map: a few hundred rows instead of
 * thousands, gathered further by `clusterCells`.
 * @param matching which points count; all without it.
 */
export async function readCells(
  db: Queryable,
  table: { from: SQL; columns: PointColumns },
  bounds: Bounds,
  zoom: number,
  matching?: SQL,
): Promise<Cell[]> {
  const { id, latitude, longitude, communeCode } = table.columns;
  const side = (cellInPixels * 360) / (256 * 2 ** zoom);
  const rows = await db.execute<{
    count: number;
    latitude: number;
    longitude: number;
    west: number;
    south: number;
    east: number;
    north: number;
    commune_code: string | null;
    id: string;
  }>(sql`
    select count(*)::int as count, avg(${latitude}) as latitude, avg(${longitude}) as longitude,
      min(${longitude}) as west, min(${latitude}) as south,
      max(${longitude}) as east, max(${latitude}) as north,
      mode() within group (order by ${communeCode}) as commune_code, min(${id}::text) as id
    from ${table.from}
    where ${and(isWithin(table.columns, bounds), matching)}
    group by floor(${longitude} / ${side}::float8), floor(${latitude} / ${side * latitudeStretch}::float8)
  `);
  return rows.map(({ west, south, east, north, commune_code: communeCode, ...cell }) => ({
    ...cell,
    communeCode,
    bounds: { west, south, east, north },
  }));
}
