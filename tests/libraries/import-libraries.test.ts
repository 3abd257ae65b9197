import { readFileSync } from 'node:fs';
import path from 'node:path';

import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';

import { importLibraries } from '#app/libraries/import-libraries.server.ts';
import { countOutcomes } from '#app/platform/import-report.ts';
import { readTable } from '#app/platform/read-table.server.ts';
import { importCommunes } from '#app/territories/import-communes.server.ts';
import { auditEntries } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';
import { announced } from '#tests/support/announced.ts';
import { useDatabase } from '#tests/support/database.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { wholeCountry } from '#tests/support/territories.ts';

const database = useDatabase(wholeCountry);
const context = {
  get db() {
    return database.current.db;
  },
  clock: () => new Date('2026-03-01T10:00:00Z'),
};
beforeEach(async () => {
  await database.current.db.delete(libraries);
});

const columns =
  'code_bib;nom;adresse;code_postal;commune;code_insee;code_departement;latitude;longitude;type_adresse;site_internet;wifi;livres;depenses_documentaires;etp_salaries';
const table = (...rows: string[]) =>
  readTable(new TextEncoder().encode([columns, ...rows].join('\n')));
const run = (rows: string[], write = true) => importLibraries(context, table(...rows), { write });
const read = async (registerCode: string) => {
  const [row] = await database.current.db
    .select()
    .from(libraries)
    .where(eq(libraries.registerCode, registerCode));
  return row;
};

const forcalquier =
  'LI17619;Mediatheque De Forcalquier;PLACE DU BOURGUET;04300;Forcalquier;04088;04;43.9594;5.7797;Bâtiment ouvert;www.forcalquier.example;Oui;12000;8500;2,5';

test('a trial writes nothing; written, a library has its facts and its address', async () => {
  const trial = await run([forcalquier], false);
  expect(trial.lines).toMatchObject([
    { line: 2, outcome: 'created', label: 'Médiathèque de Forcalquier', warnings: [] },
  ]);
  expect(await read('LI17619')).toBeUndefined();
  await run([forcalquier]);
  expect(await read('LI17619')).toMatchObject({
    slug: 'mediatheque-de-forcalquier',
    name: 'Médiathèque de Forcalquier',
    kind: 'library',
    address: 'Place du Bourguet',
    postalCode: '04300',
    communeCode: '04088',
    latitude: 43.9594,
    pointSource: 'register',
    website: 'https://www.forcalquier.example/',
    hasWifi: true,
    books: 12_000,
    acquisitionBudgetInCents: 850_000,
    staffFullTimeEquivalent: 2.5,
    searchWords: 'forcalquier mediatheque de forcalquier 04300',
    importedAt: context.clock(),
  });
});

test('twice, nothing changes; a change says what it was', async () => {
  await run([forcalquier]);
  const again = await run([forcalquier]);
  expect(again.lines).toMatchObject([{ outcome: 'unchanged', notes: [] }]);
  const [deeds] = await database.current.db.execute<{ n: number }>(
    sql`select count(*)::int as n from ${auditEntries} where detail->>'unchanged' = '1'`,
  );
  expect(deeds?.n).toBe(0);
  const { lines } = await run([forcalquier.replace('12000', '13000').replace('Oui', '')]);
  expect(lines).toMatchObject([
    {
      outcome: 'changed',
      notes: [
        'livres\u00A0: «\u00A012000\u00A0» devient «\u00A013000\u00A0»',
        'wifi\u00A0: oui devient rien',
      ],
    },
  ]);
  expect(await read('LI17619')).toMatchObject({ books: 13_000, hasWifi: null });
});

test('a library that changes is announced once, so that its sheets follow', async () => {
  const changes = async () => announced(database.current.db, 'libraries-changed');
  await run([forcalquier]);
  const before = await changes();
  await run([forcalquier]);
  expect(await changes()).toEqual(before);
  await run([forcalquier.replace('12000', '13000')]);
  const library = await read('LI17619');
  expect(await changes()).toEqual([...before, { libraryIds: [library?.id] }]);
});

test('what somebody corrected by hand stays', async () => {
  await run([forcalquier]);
  await database.current.db
    .update(libraries)
    .set({ website: 'https://bm.example/', correctedFields: ['website'], pointSource: 'hand' })
    .where(eq(libraries.registerCode, 'LI17619'));
  const { lines } = await run([forcalquier.replace('43.9594', '43.9')]);
  expect(lines).toMatchObject([{ outcome: 'unchanged' }]);
  expect(await read('LI17619')).toMatchObject({
    website: 'https://bm.example/',
    latitude: 43.9594,
  });
});

test('a library entered by hand is recognised, and keeps its address here', async () => {
  await database.current.db.insert(libraries).values({
    slug: 'chez-nous',
    name: 'MÉDIATHÈQUE de Forcalquier',
    communeCode: '04088',
  });
  expect((await run([forcalquier])).lines).toMatchObject([{ outcome: 'changed' }]);
  expect(await read('LI17619')).toMatchObject({ slug: 'chez-nous', books: 12_000 });
});

test('homonyms have each their address', async () => {
  const row = (code: string, postal: string, commune: string, insee: string) =>
    `${code};Bibliothèque municipale;;${postal};${commune};${insee};;;;;;;;;`;
  await run([
    row('LI1', '93200', 'Saint-Denis', '93066'),
    row('LI2', '97400', 'Saint-Denis', '97411'),
    row('LI3', '97400', 'Saint-Denis', '97411'),
  ]);
  const slugs = await Promise.all(['LI1', 'LI2', 'LI3'].map(read));
  expect(slugs.map((library) => library?.slug)).toEqual([
    'bibliotheque-municipale-saint-denis',
    'bibliotheque-municipale-saint-denis-974',
    'bibliotheque-municipale-saint-denis-974-2',
  ]);
});

describe('the known faults of the register', () => {
  const row = (cells: Partial<Record<string, string>>) => {
    const whole: Record<string, string> = {
      code_bib: 'LI9',
      nom: 'Bibliothèque',
      commune: 'Forcalquier',
      code_insee: '04088',
      code_postal: '04300',
      code_departement: '04',
      ...cells,
    };
    return columns
      .split(';')
      .map((name) => whole[name] ?? '')
      .join(';');
  };

  test('no coordinates: at the centre of the commune, and it says so', async () => {
    const { lines } = await run([row({})]);
    expect(lines[0]?.warnings).toEqual(['sans coordonnées\u00A0: placée au centre de sa commune']);
    const centre = await database.current.db
      .select()
      .from(communes)
      .where(eq(communes.code, '04088'));
    expect(await read('LI9')).toMatchObject({
      pointSource: 'commune',
      latitude: centre[0]?.latitude,
    });
  });

  test('a commune that is no more: found by its old name, its postal code or refused', async () => {
    const { lines } = await run([
      row({ code_bib: 'LI1', code_insee: '', commune: 'Mesnil-Mauger', code_departement: '14' }),
      row({
        code_bib: 'LI2',
        code_insee: '',
        commune: 'Felluns',
        code_postal: '66730',
        code_departement: '66',
      }),
      row({
        code_bib: 'LI3',
        code_insee: '',
        commune: 'Gourville',
        code_postal: '16170',
        code_departement: '16',
      }),
    ]);
    expect(lines.map((line) => line.outcome)).toEqual(['created', 'created', 'refused']);
    expect(lines[1]?.warnings).toContain(
      'commune «\u00A0Felluns\u00A0» introuvable\u00A0: Feilluns (66076) retenue',
    );
    expect(lines[2]?.notes).toEqual([
      'La commune «\u00A0Gourville\u00A0», code postal 16170 est introuvable.',
    ]);
    expect(await read('LI1')).toMatchObject({ communeCode: '14431' });
  });

  test('a point that the commune cannot hold: the centre; three witnesses: the other commune', async () => {
    const digne = { latitude: '44.0922', longitude: '6.2356' };
    const { lines } = await run([
      row({ code_bib: 'LI1', ...digne }),
      row({ code_bib: 'LI2', ...digne, nom: 'Relais de Digne-les-Bains', code_postal: '04000' }),
    ]);
    expect(lines[0]?.warnings[0]).toContain('près de Digne-les-Bains');
    expect(await read('LI1')).toMatchObject({ communeCode: '04088', pointSource: 'commune' });
    expect(lines[1]?.warnings[0]).toContain('cette commune est retenue');
    expect(await read('LI2')).toMatchObject({
      communeCode: '04070',
      latitude: 44.0922,
      pointSource: 'register',
    });
  });

  test('a site that is none', async () => {
    const { lines } = await run([
      row({ code_bib: 'LI1', site_internet: '0' }),
      row({ code_bib: 'LI2', site_internet: 'oui' }),
      row({ code_bib: 'LI3', site_internet: 'bm@mairie.fr' }),
    ]);
    expect(lines.map((line) => line.warnings.length)).toEqual([1, 1, 2]);
    expect([await read('LI1'), await read('LI2'), await read('LI3')]).toMatchObject([
      { website: null },
      { website: null },
      { website: null },
    ]);
  });

  test('a code twice, no code, no name', async () => {
    const { lines } = await run([
      row({}),
      row({}),
      row({ code_bib: '' }),
      row({ code_bib: 'LI10', nom: '  ' }),
    ]);
    expect(lines.map((line) => line.notes)).toEqual([
      [],
      ['Le code LI9 est déjà à la ligne 2.'],
      ['Le code du registre (code_bib) manque ou ne convient pas.'],
      ['Le nom manque.'],
    ]);
  });
});

test('a file without its columns is refused whole', async () => {
  const wrong = readTable(new TextEncoder().encode('a;b\n1;2'));
  await expect(importLibraries(context, wrong, { write: true })).rejects.toThrow('code_bib');
});

describe.skipIf(!sharedData)('the real files', () => {
  const file = (name: string) => readTable(readFileSync(path.join(sharedData ?? '', name)));

  test('come in within a minute, twice, with a true report', { timeout: 120_000 }, async () => {
    await importCommunes(context, file('territories/communes-france.csv'), { write: true });
    const region = file('libraries/bibliotheques-paca.csv');
    expect(countOutcomes(await importLibraries(context, region, { write: true }))).toMatchObject({
      created: 714,
      refused: 0,
    });
    const france = file('libraries/bibliotheques-france.csv');
    const startedAt = performance.now();
    const first = await importLibraries(context, france, { write: true });
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    expect(countOutcomes(first)).toMatchObject({
      created: 14_987,
      changed: 0,
      unchanged: 714,
      refused: 1,
    });
    const [written] = await database.current.db.execute<{ n: number; placed: number }>(
      sql`select count(*)::int as n, count(latitude)::int as placed from ${libraries}`,
    );
    expect(written).toMatchObject({ n: 15_701 });
    expect(written?.placed).toBeGreaterThan(15_690);
    expect(await read('LI18919')).toMatchObject({ communeCode: '83044' });
    const second = await importLibraries(context, france, { write: true });
    expect(countOutcomes(second)).toMatchObject({ created: 0, changed: 0, unchanged: 15_701 });
  });
});
