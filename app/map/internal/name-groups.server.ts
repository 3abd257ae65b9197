import { inArray } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Group } from '#app/map/map-types.ts';
import { communes } from '#db/schema/territories.ts';

import type { Mark } from './cluster-cells.ts';

/** Marks of several points, each with the name of the commune where most of them are. */
export async function nameGroups(db: Queryable, marks: readonly Mark[]): Promise<Group[]> {
  const codes = [...new Set(marks.flatMap(({ communeCode }) => communeCode ?? []))];
  const rows = codes.length
    ? await db
        .select({ code: communes.code, name: communes.name })
        .from(communes)
        .where(inArray(communes.code, codes))
    : [];
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return marks.map(({ count, latitude, longitude, bounds, communeCode }) => ({
    count,
    latitude: shorten(latitude),
    longitude: shorten(longitude),
    bounds: {
      west: shorten(bounds.west),
      south: shorten(bounds.south),
      east: shorten(bounds.east),
      north: shorten(bounds.north),
    },
    around: (communeCode && names.get(communeCode)) ?? null,
  }));
}

/** Five decimals are a metre. */
function shorten(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
