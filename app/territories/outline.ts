import type { Point } from './distance.ts';

/** Longitude, latitude, in degrees. */
export type Position = [longitude: number, latitude: number];
export type Ring = Position[];

/**
 * An outline as GeoJSON (RFC 7946): polygons made of closed rings, the first of each being the
 * outside (counterclockwise), the others its holes (clockwise).
 */
export type Outline = { type: 'MultiPolygon'; coordinates: Ring[][] };

/** Length of a degree of meridian, in kilometres. */
const degreeInKm = 111.195;

/** Whether a position stands inside a closed ring, by the even-odd rule. */
export function isInRing([x, y]: Position, ring: Ring): boolean {
  let isInside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}

/** Whether a point stands inside an outline. */
export function isInOutline({ latitude, longitude }: Point, { coordinates }: Outline): boolean {
  const position: Position = [longitude, latitude];
  return coordinates.some(
    ([outside, ...holes]) =>
      outside !== undefined &&
      isInRing(position, outside) &&
      !holes.some((hole) => isInRing(position, hole)),
  );
}

/** Rings in any order as polygons: a ring inside another is a hole of it. */
export function toOutline(rings: readonly Ring[]): Outline {
  const outsides = rings.filter((ring) => !holderOf(ring, rings));
  return {
    type: 'MultiPolygon',
    coordinates: outsides.map((outside) => [
      wind(outside, 'counterclockwise'),
      ...rings
        .filter((ring) => holderOf(ring, rings) === outside)
        .map((hole) => wind(hole, 'clockwise')),
    ]),
  };
}

function holderOf(ring: Ring, rings: readonly Ring[]): Ring | undefined {
  const [first] = ring;
  return rings.find((other) => other !== ring && first !== undefined && isInRing(first, other));
}

function wind(ring: Ring, direction: 'clockwise' | 'counterclockwise'): Ring {
  const doubleArea = ring.reduce((area, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    return area + x * nextY - nextX * y;
  }, 0);
  return doubleArea > 0 === (direction === 'counterclockwise') ? ring : ring.toReversed();
}

/**
 * The same ring with fewer points, none of those left out standing farther than `toleranceInKm` from
 * the line drawn (Douglas and Peucker's algorithm). First and last points stay.
 */
export function simplifyRing(ring: Ring, toleranceInKm: number): Ring {
  const kept = new Set([0, ring.length - 1]);
  const spans: [number, number][] = [[0, ring.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let farthest = from;
    let most = toleranceInKm;
    for (let i = from + 1; i < to; i++) {
      const distance = offsetInKm(
        ring[i] as Position,
        ring[from] as Position,
        ring[to] as Position,
      );
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return ring.filter((_, i) => kept.has(i));
}

/** Distance from a position to a segment, in kilometres, on a plane tangent at the position. */
export function offsetInKm([x, y]: Position, from: Position, to: Position): number {
  const scale = Math.cos((y * Math.PI) / 180);
  const [ax, ay] = [(from[0] - x) * scale, from[1] - y];
  const [dx, dy] = [(to[0] - from[0]) * scale, to[1] - from[1]];
  const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return degreeInKm * Math.hypot(ax + along * dx, ay + along * dy);
}
