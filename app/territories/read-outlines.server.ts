import { asc, eq, inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { departementOutlines, departements } from '#db/schema/territories.ts';

import { readDrawnOutlines } from './internal/drawn-outlines.server.ts';
import type { Outline } from './outline.ts';

export type OutlineFeature = {
  type: 'Feature';
  properties: { code: string; name: string; source: 'official' | 'drawn' };
  geometry: Outline;
};
export type OutlineCollection = { type: 'FeatureCollection'; features: OutlineFeature[] };

/**
 * Outlines of départements as GeoJSON: the official one where an import brought it, else the one
 * drawn from the packages, within 3 km of it. Overseas, only the official ones exist.
 * @param departementCodes those wanted; all when empty. Unknown codes draw nothing.
 */
export async function readOutlines(
  { db }: Pick<Context, 'db'>,
  { departementCodes = [] }: { departementCodes?: readonly string[] } = {},
): Promise<OutlineCollection> {
  const rows = await db
    .select({
      code: departements.code,
      name: departements.name,
      official: departementOutlines.geometry,
    })
    .from(departements)
    .leftJoin(departementOutlines, eq(departementOutlines.departementCode, departements.code))
    .where(departementCodes.length ? inArray(departements.code, [...departementCodes]) : undefined)
    .orderBy(asc(departements.code));
  const drawn = readDrawnOutlines();
  const features = rows.flatMap(({ code, name, official }): OutlineFeature[] => {
    const geometry = official ?? drawn.get(code);
    if (!geometry) return [];
    const source = official ? 'official' : 'drawn';
    return [{ type: 'Feature', properties: { code, name, source }, geometry }];
  });
  return { type: 'FeatureCollection', features };
}
