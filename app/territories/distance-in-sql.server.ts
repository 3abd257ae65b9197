import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';

import type { Point } from './distance.ts';

/**
 * Kilometres from a point to that of each row, on a sphere of the Earth's mean radius: the twin of
 * `distanceInKm`. Null where the row has no point.
 */
export function distanceInSql(
  { latitude, longitude }: Point,
  to: { latitude: SQLWrapper; longitude: SQLWrapper },
): SQL {
  return sql`(12742.0176 * asin(sqrt(least(1,
    sin(radians(${to.latitude} - ${latitude}::float8) / 2) ^ 2
    + cos(radians(${latitude}::float8)) * cos(radians(${to.latitude}))
      * sin(radians(${to.longitude} - ${longitude}::float8) / 2) ^ 2))))`;
}
