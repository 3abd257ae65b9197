import type { SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { openLibraries, libraryPoints } from './internal/map-libraries.server.ts';
import { sheetPoints } from './internal/map-sheets.server.ts';
import { agreedSpeakers, speakerPoints } from './internal/map-speakers.server.ts';
import { readPlaceNames } from './internal/read-place-names.server.ts';
import { type Look, readPointView } from './internal/read-point-view.server.ts';
import type { MapData, SecondLayer } from './map-types.ts';

export type FoundSheets = {
  /** Condition on `register_index`; everything without it. */
  matching: SQL | undefined;
  order: SQL[];
};

/**
 * What one view of the map holds: the sheets that answer a search and, as other layers, the open
 * libraries and the speakers who agreed to be listed. Drafts are not in the register, and a search of a visitor never looks at professional
 * sections.
 * @param beside which layers, of these départements, all of them when empty.
 */
export async function readMapView(
  context: Pick<Context, 'db' | 'actor'>,
  found: FoundSheets,
  look: Look,
  beside: { layers: readonly SecondLayer[]; departements: readonly string[] } = {
    layers: [],
    departements: [],
  },
): Promise<MapData> {
  const { db } = context;
  const { layers, departements } = beside;
  const [sheets, libraries, speakers, places] = await Promise.all([
    readPointView(db, sheetPoints(context), found, look),
    layers.includes('libraries')
      ? readPointView(db, libraryPoints(db), openLibraries(departements), look)
      : null,
    layers.includes('speakers')
      ? readPointView(db, speakerPoints(db), agreedSpeakers(departements), look)
      : null,
    readPlaceNames(db, look),
  ]);
  return { sheets, libraries, speakers, places };
}
