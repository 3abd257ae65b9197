import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { readTable } from '#app/platform/read-table.server.ts';
import type { CommuneIndex, StatedPlace } from '#app/territories/commune-index.ts';
import { importCommunes } from '#app/territories/import-communes.server.ts';
import { readCommuneIndex } from '#app/territories/read-commune-index.server.ts';
import { useDatabase } from '#tests/support/database.ts';
import { sharedData } from '#tests/support/shared-data.ts';
import { wholeCountry } from '#tests/support/territories.ts';

const database = useDatabase(wholeCountry);
let index: CommuneIndex;
beforeAll(async () => {
  index = await readCommuneIndex(database.current.db);
});

const find = (stated: StatedPlace) => {
  const found = index.find(stated);
  return found && { code: found.commune.code, isSure: found.warning === null };
};

test.each<[string, StatedPlace, string, boolean]>([
  ['its code', { code: '04088' }, '04088', true],
  ['the code of an arrondissement', { code: '13208' }, '13055', true],
  ['the code of a delegated commune', { code: '01015' }, '01015', true],
  ['its name in its département', { name: 'Saint-Denis', departementCode: '93' }, '93066', true],
  ['its name and postal code', { name: 'Saint Denis', postalCode: '97400' }, '97411', true],
  ['its name in Corsica', { name: 'Bastia', postalCode: '20200' }, '2B033', true],
  ['its name without its article', { name: 'Percy', postalCode: '38930' }, '38301', true],
  ['its name and a cedex', { name: 'Draguignan CEDEX 9', postalCode: '83300' }, '83050', true],
  ['its old name', { name: 'Mesnil-Mauger', departementCode: '14' }, '14431', true],
  ['a misspelt name', { name: 'Felluns', postalCode: '66730' }, '66076', false],
  ['the start of its name', { name: 'Louhans', postalCode: '71500' }, '71263', false],
  [
    'the name of the library',
    { name: 'Neussargues en Pinatelle', postalCode: '15170', hint: 'Relais de Chalinargues' },
    '15035',
    false,
  ],
])('finds a commune by %s', (_, stated, code, isSure) => {
  expect(find(stated)).toEqual({ code, isSure });
});

test.each<[string, StatedPlace]>([
  ['nothing', {}],
  ['a name of elsewhere', { name: 'Forcalquier', departementCode: '59' }],
  ['a name like none of its postal code', { name: 'Villefranque', postalCode: '04300' }],
  ['signs', { name: '??', postalCode: 'abcde' }],
  ['an unknown code alone', { code: '99999' }],
])('finds none by %s', (_, stated) => {
  expect(find(stated)).toBeNull();
});

describe.skipIf(!sharedData)('with the official centres', () => {
  const read = (file: string) => readTable(readFileSync(path.join(sharedData ?? '', file)));

  beforeAll(async () => {
    const centres = read('territories/communes-france.csv');
    await importCommunes(database.current, centres, { write: true });
    index = await readCommuneIndex(database.current.db);
  }, 60_000);

  test('without their codes, the register’s libraries find the same communes', () => {
    const { rows } = read('libraries/bibliotheques-france.csv');
    const wrong: string[] = [];
    let missed = 0;
    for (const { cells } of rows) {
      if (!cells.code_insee) continue;
      const found = find({
        name: cells.commune,
        postalCode: cells.code_postal,
        departementCode: cells.code_departement,
        hint: cells.nom,
      });
      if (!found) missed += 1;
      else if (found.code !== cells.code_insee) wrong.push(`${cells.code_bib} ${found.code}`);
    }
    expect(wrong).toEqual([]);
    expect(missed).toBeLessThan(5);
  });

  test('of the 26 libraries without a code, all but one find their commune', () => {
    const lost = read('libraries/bibliotheques-france.csv').rows.filter(({ cells }) => {
      if (cells.code_insee) return false;
      const point = cells.latitude
        ? { latitude: Number(cells.latitude), longitude: Number(cells.longitude) }
        : null;
      return !find({
        name: cells.commune,
        postalCode: cells.code_postal,
        departementCode: cells.code_departement,
        hint: cells.nom,
        point,
      });
    });
    // Merged since into a commune whose name and postal code say nothing of it.
    expect(lost.map(({ cells }) => cells.commune)).toEqual(['Gourville']);
  });

  test('a commune may hold what is in it, and not the middle of another', () => {
    const draguignan = index.byCode('83050');
    const arles = index.byCode('13004');
    if (!draguignan || !arles) throw new Error('Two communes are missing');
    expect(index.mayHold(draguignan, { latitude: 43.54, longitude: 6.46 })).toBe(true);
    expect(index.mayHold(draguignan, { latitude: 43.7608, longitude: 6.4426 })).toBe(false);
    // Salin-de-Giraud, 36 km from the town hall of the largest commune of France.
    expect(index.mayHold(arles, { latitude: 43.415, longitude: 4.73 })).toBe(true);
  });
});
