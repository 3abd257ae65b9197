import { and, count, inArray, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { registerIndex } from '#db/schema/register.ts';

import { clusterCells } from './internal/cluster-cells.ts';
import { readMapSheets, sheetPoints } from './internal/map-sheets.server.ts';
import { nameGroups } from './internal/name-groups.server.ts';
import { isWithin, readCells } from './internal/read-cells.server.ts';
import { itemsPerPage, type SheetView } from './map-types.ts';
import { type Bounds, widen } from './view.ts';

/** Marks are drawn a little beyond the view, so that a short move shows no gap. */
const drawnBeyond = 0.25;
/** Points farther still take part in the gathering, so that marks stay still when the map moves. */
const gatheredBeyond = 0.5;

export type FoundSheets = {
  /** Condition on `register_index`; everything without it. */
  matching: SQL | undefined;
  order: SQL[];
};

/**
 * The sheets that answer a search in one view of the map. Drafts are not in the register, and a
 * search of a visitor never looks at professional sections.
 * @param zoom level of the tiles of the web, at which marks must not cover each other; null draws no
 * mark.
 * @param page page of the list, from 1; marks come with the first only.
 */
export async function readMapView(
  context: Context,
  { matching, order }: FoundSheets,
  { bounds, zoom, page = 1 }: { bounds: Bounds; zoom: number | null; page?: number },
): Promise<SheetView> {
  const { db } = context;
  const inView = and(isWithin(sheetPoints.columns, bounds), matching);
  const [[counted], items, marks] = await Promise.all([
    db.select({ total: count() }).from(registerIndex).where(inView),
    readMapSheets(context, inView, {
      order,
      limit: itemsPerPage,
      offset: (page - 1) * itemsPerPage,
    }),
    zoom === null || page > 1
      ? { groups: [], singles: [] }
      : readMarks(context, matching, bounds, zoom),
  ]);
  const total = counted?.total ?? 0;
  return { total, items, ...marks, nextPage: page * itemsPerPage < total ? page + 1 : null };
}

async function readMarks(
  context: Context,
  matching: SQL | undefined,
  bounds: Bounds,
  zoom: number,
): Promise<Pick<SheetView, 'groups' | 'singles'>> {
  const cells = await readCells(
    context.db,
    sheetPoints,
    widen(bounds, gatheredBeyond),
    zoom,
    matching,
  );
  const marks = clusterCells(cells, zoom, widen(bounds, drawnBeyond));
  const alone = marks.flatMap(({ count, id }) => (count === 1 ? [id] : []));
  const [groups, singles] = await Promise.all([
    nameGroups(
      context.db,
      marks.filter(({ count }) => count > 1),
    ),
    alone.length
      ? readMapSheets(context, inArray(registerIndex.sheetId, alone), { limit: alone.length })
      : [],
  ]);
  return { groups, singles };
}
