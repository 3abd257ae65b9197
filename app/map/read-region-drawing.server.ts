import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { simplifyRing, type Outline, type Ring } from '#app/territories/outline.ts';
import { readOutlines } from '#app/territories/read-outlines.server.ts';
import { homeRegionCode } from '#app/territories/vocabulary.ts';
import { departements } from '#db/schema/territories.ts';

import { boundsOf, centreOf } from './internal/outline-centre.ts';
import { type Frame, frameOf, project } from './projection.ts';
import type { Bounds } from './view.ts';

export type DrawnDepartement = {
  code: string;
  name: string;
  /** Where its name stands, in the units of the drawing and on Earth. */
  x: number;
  y: number;
  latitude: number;
  longitude: number;
  bounds: Bounds;
};

/** The région as every drawn map shows it; the lines themselves are in `/contours/region.svg`. */
export type RegionDrawing = { frame: Frame; departements: DrawnDepartement[] };

/** A line that strays less than this cannot be told from the true one at 1000 units wide. */
const toleranceInKm = 0.35;
/** Outlines change when somebody imports others: a few times in a lifetime. */
const freshForInMs = 600_000;

type Drawn = { drawing: RegionDrawing; sprite: string };
const drawnByDatabase = new WeakMap<object, { until: number; drawn: Promise<Drawn> }>();

async function draw(context: Pick<Context, 'db'>): Promise<Drawn> {
  const ours = await context.db
    .select({ code: departements.code })
    .from(departements)
    .where(eq(departements.regionCode, homeRegionCode));
  if (ours.length === 0) return { drawing: emptyDrawing, sprite: spriteOf([]) };
  const { features } = await readOutlines(context, {
    departementCodes: ours.map(({ code }) => code),
  });
  if (features.length === 0) return { drawing: emptyDrawing, sprite: spriteOf([]) };
  const frame = frameOf(boundsOf(features.map(({ geometry }) => geometry)));
  const shapes = features.map(({ properties: { code, name }, geometry }) => {
    const { latitude, longitude } = centreOf(geometry);
    return {
      departement: {
        code,
        name,
        latitude,
        longitude,
        bounds: boundsOf([geometry]),
        ...project(frame, longitude, latitude),
      },
      path: pathOf(frame, geometry),
    };
  });
  return {
    drawing: { frame, departements: shapes.map(({ departement }) => departement) },
    sprite: spriteOf(
      shapes.map(({ departement, path }) => ({ code: departement.code, path })),
      frame,
    ),
  };
}

/** Before territories are known there is a sea, and no land. */
const emptyDrawing: RegionDrawing = {
  frame: frameOf({ west: -5.5, south: 41, east: 10, north: 51.5 }),
  departements: [],
};

function pathOf(frame: Frame, { coordinates }: Outline): string {
  const line = (ring: Ring) =>
    simplifyRing(ring, toleranceInKm)
      .slice(0, -1)
      .map(([longitude, latitude]) => {
        const { x, y } = project(frame, longitude, latitude);
        return `${Math.round(x)} ${Math.round(y)}`;
      });
  return coordinates
    .flat()
    .map(line)
    .filter((points) => points.length > 2)
    .map((points) => `M${points.join('L')}z`)
    .join('');
}

function spriteOf(shapes: { code: string; path: string }[], frame = emptyDrawing.frame): string {
  const symbols = shapes.map(
    ({ code, path }) =>
      `<symbol id="d${code}" viewBox="0 0 1000 ${frame.height}"><path d="${path}"/></symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

function read(context: Pick<Context, 'db' | 'clock'>): Promise<Drawn> {
  const now = context.clock().getTime();
  const held = drawnByDatabase.get(context.db);
  if (held && held.until > now) return held.drawn;
  const drawn = draw(context);
  drawnByDatabase.set(context.db, { until: now + freshForInMs, drawn });
  drawn.catch(() => drawnByDatabase.delete(context.db));
  return drawn;
}

/** The frame of the région and where the names of its départements stand. Ten minutes old at most. */
export async function readRegionDrawing(
  context: Pick<Context, 'db' | 'clock'>,
): Promise<RegionDrawing> {
  return (await read(context)).drawing;
}

/** The lines of each département, as SVG symbols `#d04`, in the units of the drawing. */
export async function readRegionSprite(context: Pick<Context, 'db' | 'clock'>): Promise<string> {
  return (await read(context)).sprite;
}
