import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { countOutcomes } from '#app/platform/import-report.ts';
import { importOutlines } from '#app/territories/import-outlines.server.ts';
import { isInOutline } from '#app/territories/outline.ts';
import { readOutlines } from '#app/territories/read-outlines.server.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';
import { sharedData } from '#tests/support/shared-data.ts';

const database = useDatabase();
const context = {
  get db() {
    return database.current.db;
  },
  clock: () => new Date('2026-03-01T10:00:00Z'),
};
beforeAll(async () => {
  await seedTerritories(database.current.db, { only: ['01', '04', '05', '06', '13', '83', '84'] });
});

const square = [
  [6, 44],
  [6, 45],
  [7, 45],
  [7, 44],
  [6, 44],
];
const feature = (code: string, nom: string, coordinates: unknown = [square]) => ({
  type: 'Feature',
  properties: { code, nom },
  geometry: { type: 'Polygon', coordinates },
});
const run = (features: unknown[], write = true) =>
  importOutlines(context, { type: 'FeatureCollection', features }, { write });
const read = async (code: string) => {
  const { features } = await readOutlines(context, { departementCodes: [code] });
  return features[0];
};

test('an official outline takes the place of the drawn one; twice, nothing changes', async () => {
  const hautesAlpes = feature('05', 'Hautes-Alpes');
  expect((await run([hautesAlpes], false)).lines).toMatchObject([{ outcome: 'created' }]);
  expect((await read('05'))?.properties.source).toBe('drawn');
  await run([hautesAlpes]);
  expect((await read('05'))?.properties.source).toBe('official');
  expect((await run([hautesAlpes])).lines).toMatchObject([{ outcome: 'unchanged' }]);
  const moved = feature('05', 'Hautes-Alpes', [square.map(([x, y]) => [(x ?? 0) + 0.1, y])]);
  expect((await run([moved])).lines).toMatchObject([{ outcome: 'changed' }]);
});

test.each([
  [feature('99', 'Ailleurs'), 'Ce code n’est celui d’aucun département.'],
  // A file of régions has the same codes.
  [feature('01', 'Guadeloupe'), 'Le code 01 est celui du département Ain.'],
  [
    feature('04', 'Alpes-de-Haute-Provence', [[[6, 44]]]),
    'Le contour n’est pas un polygone en degrés.',
  ],
  // Metres of Lambert 93.
  [
    feature('04', 'Alpes-de-Haute-Provence', [square.map(() => [950_000, 6_350_000])]),
    'Le contour n’est pas un polygone en degrés.',
  ],
])('is refused', async (given, why) => {
  expect((await run([given])).lines).toMatchObject([{ outcome: 'refused', notes: [why] }]);
});

test('what is no collection is refused whole', async () => {
  await expect(importOutlines(context, { hello: 1 }, { write: true })).rejects.toThrow('GeoJSON');
});

describe.skipIf(!sharedData)('with the official file', () => {
  test('the six outlines come in, lighter, with their towns inside', async () => {
    const file = path.join(sharedData ?? '', 'territories/departements-paca.geojson');
    const document = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    const report = await importOutlines(context, document, { write: true });
    expect(countOutcomes(report)).toMatchObject({ refused: 0, unchanged: 0 });
    const var83 = await read('83');
    expect(var83?.properties.source).toBe('official');
    const toulon = { latitude: 43.1258, longitude: 5.9306 };
    expect(var83 && isInOutline(toulon, var83.geometry)).toBe(true);
    expect(countOutcomes(await importOutlines(context, document, { write: true }))).toMatchObject({
      unchanged: 6,
    });
  });
});
