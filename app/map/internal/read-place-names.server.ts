import { and, between, desc, isNotNull } from 'drizzle-orm';

import type { PlaceName } from '#app/map/map-types.ts';
import type { Bounds } from '#app/map/view.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { communes } from '#db/schema/territories.ts';

/** Farther, the names of the départements are enough. */
const nearEnough = 8.6;
const mostRead = 60;
const mostNamed = 16;
/** Room that a name takes, in pixels. */
const room = { wide: 130, tall: 44 };

/**
 * Names of communes to find one's way by, the most populated of the view, apart from each other.
 * @param zoom level of the tiles of the web; null names none.
 */
export async function readPlaceNames(
  db: Queryable,
  { bounds, zoom }: { bounds: Bounds; zoom: number | null },
): Promise<PlaceName[]> {
  if (zoom === null || zoom < nearEnough) return [];
  const { name, latitude, longitude, population } = communes;
  const rows = await db
    .select({ name, latitude, longitude })
    .from(communes)
    .where(
      and(
        between(latitude, bounds.south, bounds.north),
        between(longitude, bounds.west, bounds.east),
        isNotNull(population),
      ),
    )
    .orderBy(desc(population))
    .limit(mostRead);
  const pixelsPerDegree = (256 * 2 ** zoom) / 360;
  const kept: PlaceName[] = [];
  for (const { name, latitude, longitude } of rows) {
    if (latitude === null || longitude === null || kept.length === mostNamed) continue;
    const stretch = 1 / Math.cos((latitude * Math.PI) / 180);
    const isFree = kept.every(
      (other) =>
        Math.abs(other.longitude - longitude) * pixelsPerDegree > room.wide ||
        Math.abs(other.latitude - latitude) * pixelsPerDegree * stretch > room.tall,
    );
    if (isFree) kept.push({ name, latitude, longitude });
  }
  return kept;
}
