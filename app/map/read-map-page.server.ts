import { and, count, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { WiderSearch } from '#app/search/loosen-search.server.ts';
import { matchSheets } from '#app/search/match-sheets.server.ts';
import { readSearchPage } from '#app/search/read-search-page.server.ts';
import { writeSearchQuery } from '#app/search/search-query.ts';
import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerIndex } from '#db/schema/register.ts';

import { boundsOfWindow, zoomOf } from './frame-view.ts';
import { readMapAddress } from './inputs.ts';
import { drawPlan, type Plan, windowFor } from './internal/draw-plan.ts';
import { frameSearch } from './internal/frame-search.server.ts';
import { type MapAddress, mapAddressOf } from './map-address.ts';
import type { MapData, SecondLayer } from './map-types.ts';
import { readMapView } from './read-map-view.server.ts';
import { readRegionDrawing } from './read-region-drawing.server.ts';
import { type Bounds, formatView } from './view.ts';

export type MapPage = {
  /** The search, without a page of its list. */
  results: SearchResults;
  /** What to loosen, when nothing was found anywhere. */
  wider: WiderSearch[];
  /** The query of the search, as addresses write it. */
  search: string;
  layers: SecondLayer[];
  /** The frame as the address says it; null while the page chooses. */
  vue: string | null;
  bounds: Bounds;
  plan: Plan;
  data: MapData;
  page: number;
  /** Sheets that were found and have no place: only the list of the search shows them. */
  unplaced: number;
  /** Commune of the reader's library; null for visitors. */
  ownCommune: string | null;
};

/**
 * The map of a search: what its frame shows and the list of the same sheets. The frame stands in the
 * address (`vue=`), so that it works by links alone and can be shared.
 * @returns `movedTo` for an address that a form wrote, in its short form.
 */
export async function readMapPage(
  context: Context,
  { address }: { address: URLSearchParams },
): Promise<MapPage | { movedTo: string }> {
  const asked = readMapAddress(address);
  const { layers } = asked;
  const [found, drawing, ownCommune] = await Promise.all([
    readSearchPage(context, { address: asked.search }),
    readRegionDrawing(context),
    readOwnCommune(context),
  ]);
  const vue = asked.frame && formatView(asked.frame);
  const short = (address: Omit<MapAddress, 'layers'>) => mapAddressOf({ ...address, layers });
  if ('settled' in found)
    return { movedTo: short({ search: writeSearchQuery(found.settled).toString(), vue }) };
  const { results, wider } = found;
  const { query } = results;
  const sheets = await matchSheets(context, { query });
  const window = windowFor(
    drawing,
    asked.frame ?? (await frameSearch(context.db, sheets, drawing)),
  );
  const bounds = boundsOfWindow(drawing.frame, window);
  const beside = { layers, departements: query.departements };
  const look = { bounds, zoom: zoomOf(bounds), page: query.page };
  const [data, [without]] = await Promise.all([
    readMapView(context, sheets, look, beside),
    context.db
      .select({ unplaced: count() })
      .from(registerIndex)
      .where(and(sheets.matching, isNull(registerIndex.latitude))),
  ]);
  // Marks come with the first page of the list.
  const drawn =
    query.page === 1 ? data : await readMapView(context, sheets, { ...look, page: 1 }, beside);
  return {
    results: { ...results, items: [], problems: [...asked.problems, ...results.problems] },
    wider,
    search: writeSearchQuery({ ...query, page: 1 }).toString(),
    layers,
    vue,
    bounds: asked.frame ?? bounds,
    plan: drawPlan(drawing, window, drawn),
    data,
    page: query.page,
    unplaced: without?.unplaced ?? 0,
    ownCommune,
  };
}

async function readOwnCommune({ db, actor }: Context): Promise<string | null> {
  if (actor.kind !== 'member' || !actor.libraryId) return null;
  const [own] = await db
    .select({ communeCode: libraries.communeCode })
    .from(libraries)
    .where(eq(libraries.id, actor.libraryId));
  return own?.communeCode ?? null;
}
