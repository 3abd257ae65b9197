import { expect, it } from 'vitest';

import { drawingWidth, frameOf, project } from '#app/map/projection.ts';

const bounds = { west: 4.23, south: 42.98, east: 7.72, north: 45.13 };

it('fills the drawing with what it frames, a thin margin apart', () => {
  const frame = frameOf(bounds);
  expect(project(frame, bounds.west, bounds.north)).toEqual({ x: 12, y: 12 });
  const corner = project(frame, bounds.east, bounds.south);
  expect(corner.x).toBeCloseTo(drawingWidth - 12);
  expect(corner.y).toBeCloseTo(frame.height - 12, 0);
});

it('keeps shapes: a kilometre is as long upward as across', () => {
  const frame = frameOf(bounds);
  const here = project(frame, 6, 44);
  const oneKmEast = project(frame, 6 + 10 / (111.195 * Math.cos((44 * Math.PI) / 180)), 44);
  const oneKmNorth = project(frame, 6, 44 + 10 / 111.195);
  expect((oneKmEast.x - here.x) / (here.y - oneKmNorth.y)).toBeCloseTo(1, 1);
});
