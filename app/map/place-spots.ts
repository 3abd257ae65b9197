import { drawingWidth, type Frame, project } from './projection.ts';

/** Something at a place, that may be many. */
export type Spot = {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  count: number;
};

/** One mark of the map: a spot, or several that would touch. Left and top are percents of it. */
export type PlacedSpot = {
  codes: string[];
  names: string[];
  count: number;
  left: number;
  top: number;
};

/** In units of the drawing: marks nearer than this would touch on a phone. */
const apart = 130;

/**
 * Places spots on the drawing of the région; those that would touch make one mark, where the
 * largest of them stands. What lies outside of the drawing is left out.
 */
export function placeSpots(spots: readonly Spot[], frame: Frame): PlacedSpot[] {
  const marks: { x: number; y: number; spots: Spot[] }[] = [];
  for (const spot of spots.toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code))) {
    const { x, y } = project(frame, spot.longitude, spot.latitude);
    if (x < 0 || x > drawingWidth || y < 0 || y > frame.height) continue;
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < apart);
    if (near) near.spots.push(spot);
    else marks.push({ x, y, spots: [spot] });
  }
  const percent = (ratio: number) => Math.round(ratio * 10_000) / 100;
  return marks.map(({ x, y, spots: held }) => ({
    codes: held.map(({ code }) => code),
    names: held.map(({ name }) => name),
    count: held.reduce((sum, { count }) => sum + count, 0),
    left: percent(x / drawingWidth),
    top: percent(y / frame.height),
  }));
}
