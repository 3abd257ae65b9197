import { type Column, type SQL, sql } from 'drizzle-orm';

import { type Bounds, roomAround, widen } from '#app/map/view.ts';
import type { Queryable } from '#app/platform/database.server.ts';

type Points = { from: SQL; latitude: Column; longitude: Column };

/** The frame that holds these points, with some room; null where there is none. */
export async function framePoints(
  db: Queryable,
  { from, latitude, longitude }: Points,
  matching: SQL | undefined,
): Promise<Bounds | null> {
  const [extent] = await db.execute<{ [Side in keyof Bounds]: number | null }>(sql`
    select min(${longitude}) as west, min(${latitude}) as south,
        max(${longitude}) as east, max(${latitude}) as north
      from ${from}
     where ${latitude} is not null and ${matching ?? sql`true`}`);
  const { west = null, south = null, east = null, north = null } = extent ?? {};
  if (west === null || south === null || east === null || north === null) return null;
  return widen(roomAround({ west, south, east, north }), 0.1);
}
