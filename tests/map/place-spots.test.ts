import { expect, test } from 'vitest';

import { placeSpots } from '#app/map/place-spots.ts';
import { frameOf } from '#app/map/projection.ts';

const frame = frameOf({ west: 4, south: 43, east: 8, north: 45 });
const spot = (code: string, longitude: number, latitude: number, count = 1) => ({
  code,
  name: `Commune ${code}`,
  longitude,
  latitude,
  count,
});

test('spots that would touch make one mark, named by the largest; what is outside is left out', () => {
  const marks = placeSpots(
    [spot('a', 5, 44), spot('b', 5.1, 44.05, 3), spot('c', 7.5, 43.5), spot('far', 2, 48)],
    frame,
  );
  expect(marks.map(({ codes, count }) => [codes, count])).toEqual([
    [['b', 'a'], 4],
    [['c'], 1],
  ]);
  for (const { left, top } of marks) {
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(100);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(100);
  }
});
