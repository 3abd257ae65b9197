import { expect, test } from 'vitest';

import { distanceInKm } from '#app/territories/distance.ts';

const paris = { latitude: 48.8566, longitude: 2.3522 };
const marseille = { latitude: 43.2965, longitude: 5.3698 };
const digne = { latitude: 44.0922, longitude: 6.2356 };
const forcalquier = { latitude: 43.9594, longitude: 5.7797 };

test.each([
  // On the sphere: a degree of meridian, half a turn.
  [{ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 }, 111.195],
  [{ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }, 20_015.115],
  // Known distances as the crow flies, within 0.5 % of the geodesic.
  [paris, marseille, 660.5],
  [digne, forcalquier, 39.4],
])('%j to %j is %d km', (from, to, expected) => {
  expect(Math.abs(distanceInKm(from, to) - expected) / expected).toBeLessThan(0.005);
  expect(distanceInKm(from, to)).toBeCloseTo(distanceInKm(to, from), 9);
});

test('a place is nowhere from itself, and the antimeridian is no wall', () => {
  expect(distanceInKm(digne, digne)).toBe(0);
  expect(
    distanceInKm({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 }),
  ).toBeCloseTo(22.239, 2);
});
