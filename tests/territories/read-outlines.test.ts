import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';

import {
  isInOutline,
  offsetInKm,
  type Outline,
  type Position,
  simplifyRing,
} from '#app/territories/outline.ts';
import { readOutlines } from '#app/territories/read-outlines.server.ts';
import { departementOutlines } from '#db/schema/territories.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';
import { sharedData } from '#tests/support/shared-data.ts';

const region = ['04', '05', '06', '13', '83', '84'];
const database = useDatabase();
beforeAll(async () => {
  await seedTerritories(database.current.db, { only: [...region, '974'] });
});

const read = async (departementCodes: string[] = []) => {
  const { features } = await readOutlines(database.current, { departementCodes });
  return new Map(features.map((feature) => [feature.properties.code, feature]));
};
const prefectures = {
  '04': { latitude: 44.0922, longitude: 6.2356 },
  '05': { latitude: 44.5594, longitude: 6.0786 },
  '06': { latitude: 43.7034, longitude: 7.2663 },
  '13': { latitude: 43.2965, longitude: 5.3698 },
  '83': { latitude: 43.1258, longitude: 5.9306 },
  '84': { latitude: 43.9493, longitude: 4.8055 },
};

test('each prefecture stands in its département and in no other', async () => {
  const features = await read(region);
  expect([...features.keys()]).toEqual(region);
  for (const [code, point] of Object.entries(prefectures)) {
    const holders = [...features.values()].filter(({ geometry }) => isInOutline(point, geometry));
    expect(holders.map((feature) => feature.properties.code)).toEqual([code]);
  }
});

test('the enclave of Valréas belongs to Vaucluse', async () => {
  const vaucluse = (await read(['84'])).get('84');
  expect(isInOutline({ latitude: 44.383, longitude: 4.99 }, vaucluse?.geometry as Outline)).toBe(
    true,
  );
});

test('rings are closed, and turn as RFC 7946 wants', async () => {
  for (const { geometry } of (await read()).values()) {
    for (const [outside, ...holes] of geometry.coordinates) {
      expect(outside?.at(0)).toEqual(outside?.at(-1));
      expect(doubleArea(outside ?? [])).toBeGreaterThan(0);
      for (const hole of holes) expect(doubleArea(hole)).toBeLessThan(0);
    }
  }
});

function doubleArea(ring: Position[]): number {
  return ring.reduce((area, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    return area + x * nextY - nextX * y;
  }, 0);
}

test('overseas has an outline once an official one was imported', async () => {
  expect((await read(['974'])).size).toBe(0);
  const geometry: Outline = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [55.2, -21.4],
          [55.8, -21.4],
          [55.5, -20.9],
          [55.2, -21.4],
        ],
      ],
    ],
  };
  await database.current.db
    .insert(departementOutlines)
    .values({ departementCode: '974', geometry });
  expect((await read(['974'])).get('974')).toMatchObject({
    properties: { name: 'La Réunion', source: 'official' },
    geometry,
  });
});

test('a simplified ring stays within its tolerance', () => {
  const circle = Array.from({ length: 361 }, (_, degree): Position => {
    const turn = (degree * Math.PI) / 180;
    return [6 + 0.3 * Math.cos(turn), 44 + 0.2 * Math.sin(turn)];
  });
  const simple = simplifyRing(circle, 0.5);
  expect(simple.length).toBeLessThan(60);
  expect(simple.at(0)).toEqual(simple.at(-1));
  const distances = circle.map((position) => distanceToRing(position, simple));
  expect(Math.max(...distances)).toBeLessThanOrEqual(0.5);
});

function distanceToRing(position: Position, ring: Position[]): number {
  return Math.min(...ring.slice(1).map((to, i) => offsetInKm(position, ring[i] as Position, to)));
}

describe.skipIf(!sharedData)('beside the official outlines', () => {
  test('every point drawn is within 3 km of them', async () => {
    const file = path.join(sharedData ?? '', 'territories/departements-paca.geojson');
    const official = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<
      Polygon | MultiPolygon,
      { code: string }
    >;
    const drawn = await read(region);
    for (const { properties, geometry } of official.features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const lines = polygons.flat() as Position[][];
      const positions = drawn.get(properties.code)?.geometry.coordinates.flat(2) ?? [];
      expect(positions.length).toBeGreaterThan(50);
      const distances = positions.map((position) =>
        Math.min(...lines.map((line) => distanceToRing(position, line))),
      );
      expect(Math.max(...distances)).toBeLessThan(3);
    }
  });
});
