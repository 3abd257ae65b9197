import type { Bounds } from '#app/map/view.ts';
import type { Outline, Position, Ring } from '#app/territories/outline.ts';

/** The least frame that holds these outlines. */
export function boundsOf(outlines: readonly Outline[]): Bounds {
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (const [x, y] of outlines.flatMap(({ coordinates }) => coordinates.flat(2))) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.north = Math.max(bounds.north, y);
  }
  return bounds;
}

/** Area of a closed ring, in square degrees, and its centre of mass. */
function weigh(ring: Ring): { area: number; centre: Position } {
  let doubleArea = 0;
  let [x, y] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    const cross = ax * by - bx * ay;
    doubleArea += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return {
    area: Math.abs(doubleArea) / 2,
    centre: doubleArea ? [x / (3 * doubleArea), y / (3 * doubleArea)] : (ring[0] ?? [0, 0]),
  };
}

/** Where a name stands well: the centre of mass of the largest piece of an outline. */
export function centreOf({ coordinates }: Outline): { longitude: number; latitude: number } {
  const [largest] = coordinates
    .flatMap(([outside]) => (outside ? [weigh(outside)] : []))
    .toSorted((a, b) => b.area - a.area);
  const [longitude, latitude] = largest?.centre ?? [0, 0];
  return { longitude, latitude };
}
