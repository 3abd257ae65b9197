import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { findSeededLibrary, seedLibraries } from '#db/seed/libraries.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  await seedTerritories(database.current.db, { only: ['04', '05', '06', '13', '83', '84'] });
});

test('about sixty libraries of the six départements come once, each with its slug', async () => {
  const { db } = database.current;
  expect(await seedLibraries(db)).toBeGreaterThanOrEqual(60);
  expect(await seedLibraries(db)).toBe(0);
  const rows = await db.execute<{ code: string; libraries: number; departmental: number }>(sql`
    select c.departement_code as code, count(l.latitude)::int as libraries,
        count(*) filter (where l.kind = 'departmental')::int as departmental
      from ${libraries} l join ${communes} c on c.code = l.commune_code group by 1 order by 1`);
  expect(rows.map((row) => row.code)).toEqual(['04', '05', '06', '13', '83', '84']);
  for (const row of rows) {
    expect(row.libraries).toBeGreaterThanOrEqual(10);
    expect(row.departmental).toBe(1);
  }
});

test.each([
  'mediatheque-de-forcalquier',
  'mediatheque-andre-roman-sisteron',
  'mediatheque-intercommunale-d-herbes-manosque',
  'mediatheque-departementale-du-var-draguignan',
  'bibliotheque-ceccano-avignon',
])('%s is a stable address', async (slug) => {
  expect(await findSeededLibrary(database.current.db, slug)).toMatch(/^[0-9a-f-]{36}$/u);
});
