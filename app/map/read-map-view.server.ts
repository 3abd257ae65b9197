import type { SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { openLibraries, libraryPoints } from './internal/map-libraries.server.ts';
import { sheetPoints } from './internal/map-sheets.server.ts';
import { readPlaceNames } from './internal/read-place-names.server.ts';
import { type Look, readPointView } from './internal/read-point-view.server.ts';
import type { MapData } from './map-types.ts';

export type FoundSheets = {
  /** Condition on `register_index`; everything without it. */
  matching: SQL | undefined;
  order: SQL[];
};

/**
 * What one view of the map holds: the sheets that answer a search and, as a second layer, the open
 * libraries. Drafts are not in the register, and a search of a visitor never looks at professional
 * sections.
 * @param layers `libraries`: those of these départements, all of them when empty; null for none.
 */
export async function readMapView(
  context: Pick<Context, 'db' | 'actor'>,
  found: FoundSheets,
  look: Look,
  layers: { libraries: readonly string[] | null } = { libraries: null },
): Promise<MapData> {
  const { db } = context;
  const [sheets, libraries, places] = await Promise.all([
    readPointView(db, sheetPoints(context), found, look),
    layers.libraries && readPointView(db, libraryPoints(db), openLibraries(layers.libraries), look),
    readPlaceNames(db, look),
  ]);
  return { sheets, libraries, places };
}
