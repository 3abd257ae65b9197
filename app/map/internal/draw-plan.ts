import { boundsOfWindow, type Window, windowOf } from '#app/map/frame-view.ts';
import type { Group, MapData, MapPlace, MapSheet, PlaceName } from '#app/map/map-types.ts';
import { drawingWidth, project } from '#app/map/projection.ts';
import type { DrawnDepartement, RegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { type Bounds, formatView, roomAround, widen } from '#app/map/view.ts';

/** Where a mark stands, in percents of the plan. */
export type Placed = { left: number; top: number };
/** A group leads to the frame that parts it. */
export type PlacedGroup = Group & Placed & { vue: string };

/** The map as the server draws it, which works by links alone. */
export type Plan = {
  window: Window;
  /** Of the whole drawing; it is 1000 units wide. */
  height: number;
  departements: DrawnDepartement[];
  /** Communes to find one's way by, in the units of the drawing. */
  places: (PlaceName & { x: number; y: number })[];
  isZoomed: boolean;
  /** Frames one step nearer and farther; null where there is none. */
  nearer: string;
  farther: string | null;
  sheets: { groups: PlacedGroup[]; singles: (MapSheet & Placed)[] };
  libraries: { groups: PlacedGroup[]; singles: (MapPlace & Placed)[] } | null;
  speakers: { groups: PlacedGroup[]; singles: (MapPlace & Placed)[] } | null;
};

/** The window of the drawing that shows this frame; the whole région without one. */
export function windowFor({ frame }: RegionDrawing, bounds: Bounds | null): Window {
  return bounds
    ? windowOf(frame, bounds)
    : { x: 0, y: 0, width: drawingWidth, height: frame.height };
}

/** Places what a view holds on the drawing. */
export function drawPlan(
  { frame, departements }: RegionDrawing,
  window: Window,
  { sheets, libraries, speakers, places }: MapData,
): Plan {
  const percent = (value: number) => Math.round(value * 10_000) / 100;
  const place = ({ longitude, latitude }: { longitude: number; latitude: number }): Placed => {
    const { x, y } = project(frame, longitude, latitude);
    return {
      left: percent((x - window.x) / window.width),
      top: percent((y - window.y) / window.height),
    };
  };
  const isInside = ({ left, top }: Placed) => left >= 0 && left <= 100 && top >= 0 && top <= 100;
  const placeAll = <Item extends { longitude: number; latitude: number }>(view: {
    groups: Group[];
    singles: Item[];
  }) => ({
    groups: view.groups
      .map((group) => ({ ...group, ...place(group), vue: formatView(nearerThan(group)) }))
      .filter(isInside),
    singles: view.singles.map((single) => ({ ...single, ...place(single) })).filter(isInside),
  });
  const isZoomed = window.width < drawingWidth - 1;
  return {
    window,
    height: frame.height,
    departements,
    places: places.map((each) => ({ ...each, ...project(frame, each.longitude, each.latitude) })),
    isZoomed,
    nearer: formatView(boundsOfWindow(frame, scale(window, 0.5))),
    farther: isZoomed ? formatView(boundsOfWindow(frame, scale(window, 2))) : null,
    sheets: placeAll(sheets),
    libraries: libraries && placeAll(libraries),
    speakers: speakers && placeAll(speakers),
  };
}

/** The frame that parts a group: its points, with some room. */
function nearerThan({ bounds }: Group): Bounds {
  return widen(roomAround(bounds), 0.08);
}

function scale({ x, y, width, height }: Window, factor: number): Window {
  return {
    width: width * factor,
    height: height * factor,
    x: x + (width * (1 - factor)) / 2,
    y: y + (height * (1 - factor)) / 2,
  };
}
