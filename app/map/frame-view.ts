import { type Frame, project, drawingWidth } from './projection.ts';
import { type Bounds, farthestZoom, nearestZoom } from './view.ts';

/** The part of a drawing that a view shows, in its units. */
export type Window = { x: number; y: number; width: number; height: number };

/** Pixels of the plan on a desk: how near marks may stand is reckoned there. */
const planWidthInPixels = 660;

/** The window of a view, in the proportions of the whole drawing, so that the page stays still. */
export function windowOf(frame: Frame, bounds: Bounds): Window {
  const from = project(frame, bounds.west, bounds.north);
  const to = project(frame, bounds.east, bounds.south);
  const ratio = frame.height / drawingWidth;
  const width = Math.min(drawingWidth, Math.max(to.x - from.x, (to.y - from.y) / ratio));
  const height = width * ratio;
  const [centreX, centreY] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return {
    x: Math.min(Math.max(0, centreX - width / 2), drawingWidth - width),
    y: Math.min(Math.max(0, centreY - height / 2), frame.height - height),
    width,
    height,
  };
}

/** The view that a window shows: the inverse of `project`, corner by corner. */
export function boundsOfWindow(frame: Frame, { x, y, width, height }: Window): Bounds {
  const { bounds } = frame;
  const degreesPerUnit =
    (bounds.east - bounds.west) /
    (project(frame, bounds.east, bounds.south).x - project(frame, bounds.west, bounds.north).x);
  const origin = project(frame, bounds.west, bounds.north);
  const mercator = (latitude: number) =>
    Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  const latitudeAt = (at: number) => {
    const up = mercator(bounds.north) - ((at - origin.y) * degreesPerUnit * Math.PI) / 180;
    return ((Math.atan(Math.exp(up)) - Math.PI / 4) * 360) / Math.PI;
  };
  return {
    west: bounds.west + (x - origin.x) * degreesPerUnit,
    east: bounds.west + (x + width - origin.x) * degreesPerUnit,
    north: latitudeAt(y),
    south: latitudeAt(y + height),
  };
}

/** Level of the tiles of the web at which the plan shows this view. */
export function zoomOf({ west, east }: Bounds): number {
  const zoom = Math.log2((planWidthInPixels * 360) / (256 * (east - west)));
  return Math.min(nearestZoom, Math.max(farthestZoom, zoom));
}
