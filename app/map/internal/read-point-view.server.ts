import { and, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { itemsPerPage, type MapView } from '#app/map/map-types.ts';
import { type Bounds, widen } from '#app/map/view.ts';

import { clusterCells } from './cluster-cells.ts';
import { nameGroups } from './name-groups.server.ts';
import { isWithin, type PointColumns, readCells } from './read-cells.server.ts';

/** Marks are drawn a little beyond the view, so that a short move shows no gap. */
const drawnBeyond = 0.25;
/** Points farther still take part in the gathering, so that marks stay still when the map moves. */
const gatheredBeyond = 0.5;

/** What is wanted of a table of points, in which part of the world. */
export type Look = {
  bounds: Bounds;
  /** Level of the tiles of the web at which marks must not cover each other; null draws no mark. */
  zoom: number | null;
  /** Page of the list, from 1; marks come with the first only. */
  page?: number;
};

/** A table of points, and how to read its rows as things that the map shows. */
export type PointTable<Item> = {
  from: SQL;
  columns: PointColumns;
  /** @param range without one, all in no order. */
  readItems: (
    where: SQL | undefined,
    range: { order: SQL[]; limit: number; offset: number },
  ) => Promise<Item[]>;
};

/** The things of one table in one view of the map: their marks, and a page of their list. */
export async function readPointView<Item>(
  db: Queryable,
  table: PointTable<Item>,
  { matching, order }: { matching: SQL | undefined; order: SQL[] },
  { bounds, zoom, page = 1 }: Look,
): Promise<MapView<Item>> {
  const inView = and(isWithin(table.columns, bounds), matching);
  const [[counted], items, marks] = await Promise.all([
    db.execute<{ total: number }>(
      sql`select count(*)::int as total from ${table.from} where ${inView}`,
    ),
    table.readItems(inView, { order, limit: itemsPerPage, offset: (page - 1) * itemsPerPage }),
    zoom === null || page > 1
      ? { groups: [], singles: [] }
      : readMarks(db, table, matching, bounds, zoom),
  ]);
  const total = counted?.total ?? 0;
  return { total, items, ...marks, nextPage: page * itemsPerPage < total ? page + 1 : null };
}

async function readMarks<Item>(
  db: Queryable,
  table: PointTable<Item>,
  matching: SQL | undefined,
  bounds: Bounds,
  zoom: number,
): Promise<Pick<MapView<Item>, 'groups' | 'singles'>> {
  const cells = await readCells(db, table, widen(bounds, gatheredBeyond), zoom, matching);
  const marks = clusterCells(cells, zoom, widen(bounds, drawnBeyond));
  const alone = marks.flatMap(({ count, id }) => (count === 1 ? [id] : []));
  const [groups, singles] = await Promise.all([
    nameGroups(
      db,
      marks.filter(({ count }) => count > 1),
    ),
    alone.length
      ? table.readItems(sql`${table.columns.id} in ${alone}`, {
          order: [],
          limit: alone.length,
          offset: 0,
        })
      : [],
  ]);
  return { groups, singles };
}
