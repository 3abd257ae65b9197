import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { ActiveFilter } from '#app/search/label-filters.ts';
import { matchSheets } from '#app/search/match-sheets.server.ts';
import { type SearchQuery, writeSearchQuery } from '#app/search/search-query.ts';
import { parseSearchQuery } from '#app/search/query.ts';

import { boundsOfWindow, type Window, windowOf, zoomOf } from './frame-view.ts';
import type { SheetView } from './map-types.ts';
import { project } from './projection.ts';
import { readMapView } from './read-map-view.server.ts';
import { type DrawnDepartement, readRegionDrawing } from './read-region-drawing.server.ts';
import { formatView, parseView } from './view.ts';

/** A mark of the plan, in percents of its frame. */
type Placed = { left: number; top: number };

export type MapPage = {
  query: SearchQuery;
  problems: AddressProblem[];
  filters: ActiveFilter[];
  themes: { slug: string; label: string }[];
  audiences: { slug: string; label: string }[];
  /** The query without the view, as in addresses. */
  search: string;
  isZoomed: boolean;
  /** Views one step nearer and farther; null where there is none. */
  nearer: string;
  farther: string | null;
  window: Window;
  height: number;
  departements: DrawnDepartement[];
  view: SheetView;
  groups: (SheetView['groups'][number] & Placed & { vue: string })[];
  singles: (SheetView['singles'][number] & Placed)[];
  /** Départements of the région, with the sheets of each view that they are. */
  page: number;
};

/**
 * The map of a search: what its frame shows and the list of the same sheets. The frame stands in the
 * address (`vue=`), so that it works by links alone.
 */
export async function readMapPage(context: Context, address: URLSearchParams): Promise<MapPage> {
  const asked = new URLSearchParams(address);
  const given = asked.get('vue');
  asked.delete('vue');
  const [found, drawing] = await Promise.all([
    matchSheets(context, parseSearchQuery(asked)),
    readRegionDrawing(context),
  ]);
  const { frame } = drawing;
  const asView = given ? parseView(given) : null;
  const problems = [...found.problems];
  if (given && !asView) {
    problems.push({
      name: 'vue',
      value: given.slice(0, 80),
      message: 'Ce cadre de carte n’existe pas.',
    });
  }
  const whole: Window = { x: 0, y: 0, width: 1000, height: frame.height };
  const window = asView ? windowOf(frame, asView) : whole;
  const bounds = boundsOfWindow(frame, window);
  const { page } = found.query;
  const view = await readMapView(context, found, { bounds, zoom: zoomOf(bounds), page });
  const marks =
    page === 1 ? view : await readMapView(context, found, { bounds, zoom: zoomOf(bounds) });
  const place = ({ longitude, latitude }: { longitude: number; latitude: number }): Placed => {
    const { x, y } = project(frame, longitude, latitude);
    const percent = (value: number) => Math.round(value * 10_000) / 100;
    return {
      left: percent((x - window.x) / window.width),
      top: percent((y - window.y) / window.height),
    };
  };
  const isInside = ({ left, top }: Placed) => left >= 0 && left <= 100 && top >= 0 && top <= 100;
  const scaled = (factor: number): Window => ({
    width: window.width * factor,
    height: window.height * factor,
    x: window.x + (window.width * (1 - factor)) / 2,
    y: window.y + (window.height * (1 - factor)) / 2,
  });
  return {
    query: found.query,
    problems,
    filters: found.filters,
    ...found.lists,
    search: writeSearchQuery({ ...found.query, page: 1 }).toString(),
    isZoomed: window.width < 999,
    nearer: formatView(boundsOfWindow(frame, scaled(0.43))),
    farther: window.width < 999 ? formatView(boundsOfWindow(frame, scaled(1.72))) : null,
    window,
    height: frame.height,
    departements: drawing.departements,
    view,
    groups: marks.groups
      .map((group) => ({ ...group, ...place(group), vue: formatView(group.bounds) }))
      .filter(isInside),
    singles: marks.singles.map((single) => ({ ...single, ...place(single) })).filter(isInside),
    page,
  };
}
