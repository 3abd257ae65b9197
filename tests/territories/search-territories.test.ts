import { expect, test } from 'vitest';

import { parseTerritoryQuery } from '#app/territories/inputs.ts';
import { searchTerritories } from '#app/territories/search-territories.server.ts';
import { useDatabase } from '#tests/support/database.ts';
import { wholeCountry } from '#tests/support/territories.ts';

const database = useDatabase(wholeCountry);

const search = (address: string) =>
  searchTerritories(database.current, parseTerritoryQuery(new URLSearchParams(address)).query);
const first = async (address: string) => (await search(address)).items[0];

test.each([
  ['q=provence alpes', { kind: 'region', code: '93' }],
  ['q=vaucluse', { kind: 'departement', code: '84' }],
  ['q=84', { kind: 'region', code: '84' }],
  ['q=84&type=departement', { kind: 'departement', code: '84' }],
  ['q=200067437', { kind: 'intercommunality', code: '200067437' }],
  ['q=digne les bains', { kind: 'commune', code: '04070', departement: { code: '04' } }],
  ['q=04300&type=commune', { kind: 'commune', postalCodes: expect.arrayContaining(['04300']) }],
  ['q=saint-denis&dept=93&type=commune', { kind: 'commune', code: '93066' }],
  ['q=2a004', { code: '2A004', name: 'Ajaccio' }],
  ['q=Marseille 8e', { code: '13055', formerName: expect.stringContaining('8e') }],
])('« %s » finds it first', async (address, expected) => {
  expect(await first(address)).toMatchObject(expected);
});

test('counts of kinds do not change with the kind chosen, and pages follow each other', async () => {
  const all = await search('q=saint');
  const communes = await search('q=saint&type=commune');
  expect(communes.kinds.map(({ count }) => count)).toEqual(all.kinds.map(({ count }) => count));
  expect(communes.total).toBe(all.kinds[0]?.count);
  expect(communes.items.every(({ kind }) => kind === 'commune')).toBe(true);
  const next = await search('q=saint&type=commune&page=2');
  const codes = [...communes.items, ...next.items].map(({ code }) => code);
  expect(new Set(codes).size).toBe(40);
});

test('without words, the whole country; within a département, its own', async () => {
  const all = await search('');
  expect(all.total).toBeGreaterThan(36_000);
  const alpes = await search('dept=04');
  expect(alpes.kinds.find(({ value }) => value === 'commune')?.count).toBe(198);
  expect(alpes.items.slice(0, 2).map(({ name }) => name)).toEqual([
    "Provence-Alpes-Côte d'Azur",
    'Alpes-de-Haute-Provence',
  ]);
});

test('what cannot be read is told', () => {
  const { query, problems } = parseTerritoryQuery(
    new URLSearchParams('type=ville&type=epci&dept=1&page=0&q=gap'),
  );
  expect(problems.map(({ name }) => name)).toEqual(['type', 'dept', 'page']);
  expect(query).toEqual({ words: 'gap', kinds: ['intercommunality'], departements: [], page: 1 });
});
