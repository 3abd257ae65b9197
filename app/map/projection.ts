import type { Bounds } from './view.ts';

/** Width of the drawn maps, in their own units; the height follows from what they show. */
export const drawingWidth = 1000;
const margin = 12;

/** A frame on Earth and the drawing that it fills. */
export type Frame = { bounds: Bounds; height: number };

/** Mercator latitude, in degrees, so that shapes match those of the live map. */
const mercator = (latitude: number) =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;

/** The drawing that shows these bounds at the full width. */
export function frameOf(bounds: Bounds): Frame {
  const across = bounds.east - bounds.west;
  const upward = mercator(bounds.north) - mercator(bounds.south);
  const scale = (drawingWidth - 2 * margin) / across;
  return { bounds, height: Math.round(upward * scale + 2 * margin) };
}

/** Where a point of Earth falls in a drawing, in its units, to one decimal. */
export function project(
  { bounds }: Frame,
  longitude: number,
  latitude: number,
): { x: number; y: number } {
  const scale = (drawingWidth - 2 * margin) / (bounds.east - bounds.west);
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(margin + (longitude - bounds.west) * scale),
    y: round(margin + (mercator(bounds.north) - mercator(latitude)) * scale),
  };
}
