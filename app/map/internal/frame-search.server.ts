import { eq, sql } from 'drizzle-orm';

import type { FoundSheets } from '#app/map/read-map-view.server.ts';
import type { RegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { type Bounds, widen } from '#app/map/view.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { SearchQuery } from '#app/search/search-query.ts';
import { registerIndex } from '#db/schema/register.ts';
import { communes } from '#db/schema/territories.ts';

import { framePoints } from './frame-points.server.ts';

/** Around a commune asked for without a radius. */
const surroundingsInKm = 8;
const degreeInKm = 111.195;

/**
 * The frame that a search asks for by its place: the circle around a commune, its départements, or
 * where the sheets of its intercommunalities are. Null when it looks everywhere.
 */
export async function frameSearch(
  db: Queryable,
  { query, matching }: { query: SearchQuery; matching: FoundSheets['matching'] },
  { departements }: Pick<RegionDrawing, 'departements'>,
): Promise<Bounds | null> {
  if (query.commune) return frameCommune(db, query.commune, query.radiusInKm ?? surroundingsInKm);
  if (query.intercommunalities.length > 0) return frameSheets(db, matching);
  return frameDepartements({ departements }, query.departements);
}

/** The frame of these départements; null when there is none of the région among them. */
export function frameDepartements(
  { departements }: Pick<RegionDrawing, 'departements'>,
  codes: readonly string[],
): Bounds | null {
  const asked = departements.filter(({ code }) => codes.includes(code));
  if (asked.length === 0) return null;
  return widen(asked.map(({ bounds }) => bounds).reduce(unite), 0.04);
}

const unite = (one: Bounds, other: Bounds): Bounds => ({
  west: Math.min(one.west, other.west),
  south: Math.min(one.south, other.south),
  east: Math.max(one.east, other.east),
  north: Math.max(one.north, other.north),
});

function frameSheets(db: Queryable, matching: FoundSheets['matching']): Promise<Bounds | null> {
  const { latitude, longitude } = registerIndex;
  return framePoints(db, { from: sql`${registerIndex}`, latitude, longitude }, matching);
}

async function frameCommune(db: Queryable, code: string, radiusInKm: number) {
  const [commune] = await db
    .select({ latitude: communes.latitude, longitude: communes.longitude })
    .from(communes)
    .where(eq(communes.code, code));
  if (!commune || commune.latitude === null || commune.longitude === null) return null;
  const { latitude, longitude } = commune;
  const tall = radiusInKm / degreeInKm;
  const wide = tall / Math.cos((latitude * Math.PI) / 180);
  return {
    west: longitude - wide,
    south: latitude - tall,
    east: longitude + wide,
    north: latitude + tall,
  };
}
