import { and } from 'drizzle-orm';

import { matchLibraries } from '#app/libraries/match-libraries.server.ts';
import type { LibraryQuery } from '#app/libraries/query.ts';
import type { LibraryResults } from '#app/libraries/search-libraries.server.ts';
import type { Context } from '#app/platform/context.server.ts';

import { boundsOfWindow, zoomOf } from './frame-view.ts';
import { drawPlan, type Plan, windowFor } from './internal/draw-plan.ts';
import { frameDepartements } from './internal/frame-search.server.ts';
import { frameLibraries, libraryPoints, openLibraries } from './internal/map-libraries.server.ts';
import { readPlaceNames } from './internal/read-place-names.server.ts';
import { readPointView } from './internal/read-point-view.server.ts';
import { readRegionDrawing } from './read-region-drawing.server.ts';
import { type Bounds, formatView, roomAround } from './view.ts';

export type LibraryMap = {
  plan: Plan;
  /** The frame that was asked for; null while the map chose. */
  vue: string | null;
  /** How many of the libraries found stand in the frame. */
  shown: number;
};

/** The plan is drawn smaller than that of `/carte`: marks that stand apart there would touch here. */
const coarserBy = 0.75;
/** In degrees: one lonely library is shown among towns that one knows. */
const aboutADepartement = 1.2;
const noSheets = { total: 0, items: [], groups: [], singles: [], nextPage: null };

/**
 * The libraries that a search found, drawn on the région. The frame is the one asked for, else the
 * départements chosen, else what holds everything found.
 * @returns null where nothing that was found has a point in the région.
 */
export async function readLibraryMap(
  context: Pick<Context, 'db' | 'clock'>,
  { query, results, frame }: { query: LibraryQuery; results: LibraryResults; frame: Bounds | null },
): Promise<LibraryMap | null> {
  const { db } = context;
  const drawing = await readRegionDrawing(context);
  if (drawing.departements.length === 0 || results.total === 0) return null;
  const open = openLibraries(query.departements);
  const matching = and(open.matching, matchLibraries(query, results));
  const extent = await frameLibraries(db, matching, drawing.frame.bounds);
  if (!extent) return null;
  const wanted =
    frame ??
    frameDepartements(drawing, query.departements) ??
    (query.words ? roomAround(extent, aboutADepartement) : null);
  const window = windowFor(drawing, wanted);
  const bounds = boundsOfWindow(drawing.frame, window);
  const look = { bounds, zoom: zoomOf(bounds) - coarserBy };
  const [libraries, places] = await Promise.all([
    readPointView(db, libraryPoints(db), { matching, order: open.order }, look),
    readPlaceNames(db, look),
  ]);
  return {
    plan: drawPlan(drawing, window, { sheets: noSheets, libraries, speakers: null, places }),
    vue: frame && formatView(frame),
    shown: libraries.total,
  };
}
