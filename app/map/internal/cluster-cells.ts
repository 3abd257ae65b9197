import Supercluster from 'supercluster';

import type { Bounds } from '#app/map/view.ts';

/** Points that fall in the same small square of the map. */
export type Cell = {
  count: number;
  /** Mean position and extent of its points. */
  latitude: number;
  longitude: number;
  bounds: Bounds;
  /** The commune where most of them are. */
  communeCode: string | null;
  /** Meaningful when the cell holds one point. */
  id: string;
};

/** One mark on the map: a point alone, or several drawn as one. */
export type Mark = Cell;

/** Marks nearer than this would cover each other (the largest is 52 px wide). */
const radiusInPixels = 60;

type Gathered = Cell & { mostInCell: number };

/**
 * Gathers cells into marks that do not overlap at this zoom.
 * @param within what is wanted; cells outside it still take part, so that the marks near its edge
 * stay where they are when the map moves.
 */
export function clusterCells(cells: readonly Cell[], zoom: number, within: Bounds): Mark[] {
  // The index knows whole levels: between two, pixels of the lower one are larger on the screen.
  const level = Math.floor(zoom);
  const index = new Supercluster<Cell, Gathered>({
    radius: radiusInPixels * 2 ** (level - zoom),
    extent: 256,
    minZoom: level,
    maxZoom: level + 1,
    map: (cell) => ({ ...cell, bounds: { ...cell.bounds }, mostInCell: cell.count }),
    reduce: gather,
  });
  // The fullest first: they draw the others to them, so that the same cells always gather alike.
  const fullestFirst = cells.toSorted(
    (a, b) => b.count - a.count || a.longitude - b.longitude || a.latitude - b.latitude,
  );
  index.load(
    fullestFirst.map((cell) => ({
      type: 'Feature',
      properties: cell,
      geometry: { type: 'Point', coordinates: [cell.longitude, cell.latitude] },
    })),
  );
  return index
    .getClusters([within.west, within.south, within.east, within.north], level)
    .map(({ properties }) => toMark(properties));
}

function toMark({ count, latitude, longitude, bounds, communeCode, id }: Cell): Mark {
  return { count, latitude, longitude, bounds, communeCode, id };
}

/** Adds a cell, or marks gathered already: mean position by weight, extent, commune of the most. */
function gather(into: Gathered, other: Gathered) {
  const total = into.count + other.count;
  into.latitude = (into.latitude * into.count + other.latitude * other.count) / total;
  into.longitude = (into.longitude * into.count + other.longitude * other.count) / total;
  into.count = total;
  into.bounds.west = Math.min(into.bounds.west, other.bounds.west);
  into.bounds.south = Math.min(into.bounds.south, other.bounds.south);
  into.bounds.east = Math.max(into.bounds.east, other.bounds.east);
  into.bounds.north = Math.max(into.bounds.north, other.bounds.north);
  if (other.mostInCell > into.mostInCell) {
    into.mostInCell = other.mostInCell;
    into.communeCode = other.communeCode;
  }
}
