import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { InvalidInput } from '#app/platform/errors.ts';
import { countOutcomes } from '#app/platform/import-report.ts';
import { readTable } from '#app/platform/read-table.server.ts';
import { importCommunes } from '#app/territories/import-communes.server.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  const { db } = database.current;
  await seedTerritories(db, { only: ['04', '13'] });
  await db.insert(libraries).values([
    { slug: 'nulle-part', name: 'Bibliothèque', communeCode: '04018' },
    {
      slug: 'posee',
      name: 'Médiathèque',
      communeCode: '04018',
      latitude: 44.04,
      longitude: 5.63,
      pointSource: 'register',
    },
  ]);
});

const table = (...rows: string[]) =>
  readTable(new TextEncoder().encode(['code_insee;nom;latitude;longitude', ...rows].join('\n')));
const importRows = (write: boolean, ...rows: string[]) =>
  importCommunes(database.current, table(...rows), { write });
const readBanon = async () => {
  const [row] = await database.current.db.select().from(communes).where(eq(communes.code, '04018'));
  return row;
};
const readLibrary = async (slug: string) => {
  const [row] = await database.current.db.select().from(libraries).where(eq(libraries.slug, slug));
  return row;
};

test('a trial writes nothing', async () => {
  const report = await importRows(false, '04018;Banon;44,04;5,62');
  expect(report.lines).toMatchObject([{ line: 2, outcome: 'changed', label: 'Banon (04018)' }]);
  expect(await readBanon()).toMatchObject({ latitude: null });
});

test('written, the centre is official, and libraries without a point of their own follow', async () => {
  await importRows(true, '04018;Banon;44,04;5,62');
  expect(await readBanon()).toMatchObject({
    latitude: 44.04,
    longitude: 5.62,
    pointSource: 'official',
  });
  expect(await readLibrary('nulle-part')).toMatchObject({
    longitude: 5.62,
    pointSource: 'commune',
  });
  expect(await readLibrary('posee')).toMatchObject({ longitude: 5.63, pointSource: 'register' });
  const deeds = await database.current.db.select().from(auditEntries);
  expect(deeds).toMatchObject([{ action: 'communes-imported', detail: { changed: 1 } }]);
});

test('twice, it changes nothing', async () => {
  const report = await importRows(true, '04018;Banon;44.04;5.62');
  expect(countOutcomes(report)).toMatchObject({ changed: 0, unchanged: 1 });
  const [row] = await database.current.db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${auditEntries}`,
  );
  expect(row?.n).toBe(1);
});

test.each([
  ['99999;Nulle-Part;44;6', 'Ce code n’est celui d’aucune commune.'],
  [';Banon;44;6', 'Le code INSEE manque.'],
  ['13208;Marseille 8e;43.2;5.3', 'Ce code appartient à Marseille (13055).'],
  ['04018;Banon;;', 'Le centre manque.'],
  ['04018;Banon;nord;sud', 'Le centre n’est pas une latitude et une longitude en degrés.'],
  ['04018;Banon;0;0', 'Le centre n’est pas une latitude et une longitude en degrés.'],
  ['04018;Banon;144;6', 'Le centre n’est pas une latitude et une longitude en degrés.'],
])('« %s » is refused: %s', async (row, why) => {
  const { lines } = await importRows(true, row);
  expect(lines).toMatchObject([{ outcome: 'refused', notes: [why] }]);
});

test('a line said twice, another name and a centre that jumps are told', async () => {
  const { lines } = await importRows(false, '04018;Manon;44.9;5.62', '04018;Banon;44.04;5.62');
  expect(lines[0]?.warnings).toEqual([
    'Le code 04018 est celui de Banon.',
    'Le centre se déplace de 96\u00A0km.',
  ]);
  expect(lines[1]).toMatchObject({
    outcome: 'refused',
    notes: ['Cette commune est déjà à la ligne 2.'],
  });
});

test('columns that miss are named', async () => {
  const wrong = readTable(new TextEncoder().encode('code;nom\n04018;Banon'));
  await expect(importCommunes(database.current, wrong, { write: true })).rejects.toThrow(
    InvalidInput,
  );
  await expect(importCommunes(database.current, wrong, { write: true })).rejects.toThrow(
    'code_insee, latitude, longitude',
  );
});
