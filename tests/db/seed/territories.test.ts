import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { distanceInKm } from '#app/territories/distance.ts';
import { communes, formerCommunes } from '#db/schema/territories.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { wholeCountry } from '#tests/support/territories.ts';

const database = useDatabase(wholeCountry);

const count = async (table: string) => {
  const [row] = await database.current.db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)}`,
  );
  return row?.n;
};
const read = async (code: string) => {
  const [row] = await database.current.db.select().from(communes).where(eq(communes.code, code));
  return row;
};

test('the whole of France is there', async () => {
  expect(await count('communes')).toBeGreaterThan(34_900);
  expect(await count('departements')).toBeGreaterThan(100);
  expect(await count('regions')).toBeGreaterThan(17);
  expect(await count('intercommunalities')).toBeGreaterThan(1200);
});

test('a commune carries its intercommunality, population and postal codes', async () => {
  const digne = await read('04070');
  expect(digne).toMatchObject({
    name: 'Digne-les-Bains',
    departementCode: '04',
    intercommunalityCode: '200067437',
    postalCodes: ['04000'],
    pointSource: 'gazetteer',
  });
  expect(digne?.population).toBeGreaterThan(10_000);
  const [marseille] = await database.current.db
    .select()
    .from(formerCommunes)
    .where(eq(formerCommunes.code, '13201'));
  expect(marseille).toMatchObject({ communeCode: '13055', kind: 'arrondissement' });
});

test('seeding again changes nothing, and an official centre stays', async () => {
  const { db } = database.current;
  expect(await seedTerritories(db)).toEqual({ communes: 0 });
  await db
    .update(communes)
    .set({ latitude: 44.1, longitude: 6.2, pointSource: 'official' })
    .where(eq(communes.code, '04070'));
  expect((await seedTerritories(db, { only: ['04'] })).communes).toBeGreaterThan(190);
  expect(await read('04070')).toMatchObject({ latitude: 44.1, pointSource: 'official' });
});

describe.skipIf(!sharedData)('beside the official centres', () => {
  test('the gazetteer is wrong for fewer than one commune in a thousand', async () => {
    const csv = readFileSync(
      path.join(sharedData ?? '', 'territories/communes-france.csv'),
      'utf8',
    );
    const rows = parse<Record<string, string>>(csv, { columns: true, bom: true });
    const official = new Map(rows.map((row) => [row.code_insee, row]));
    const known = await database.current.db
      .select()
      .from(communes)
      .where(sql`point_source = 'gazetteer' and code < '97'`);
    expect(known.length).toBeGreaterThan(8000);
    const strays = known.filter((commune) => {
      const row = official.get(commune.code);
      if (!row?.latitude || commune.latitude === null || commune.longitude === null) return false;
      const there = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
      const here = { latitude: commune.latitude, longitude: commune.longitude };
      return distanceInKm(here, there) > 20;
    });
    expect(strays.length / known.length).toBeLessThan(0.001);
  });
});
