import { beforeAll, expect, test } from 'vitest';

import { InvalidInput } from '#app/platform/errors.ts';
import { suggestCommunes } from '#app/territories/suggest-communes.server.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  await seedTerritories(database.current.db, { only: ['04', '05', '13', '2A', '84'] });
});

const namesOf = async (q: string, departements: string[] = []) =>
  (await suggestCommunes(database.current, { q, departements })).map((commune) => commune.name);

test.each([
  ['forcalq', 'Forcalquier'],
  ['FORCALQUIER', 'Forcalquier'],
  ['digne les', 'Digne-les-Bains'],
  ['Saint Remy', 'Saint-Rémy-de-Provence'],
  ['st rémy', 'Saint-Rémy-de-Provence'],
  ['argentiere', 'L’Argentière-la-Bessée'],
  ['forcalkier', 'Forcalquier'],
  ['04300', 'Forcalquier'],
  ['04088', 'Forcalquier'],
  ['2A004', 'Ajaccio'],
  ['apt', 'Apt'],
])('« %s » suggests %s first', async (typed, name) => {
  const [first] = await namesOf(typed);
  expect(first?.replace("'", '’')).toBe(name);
});

test('a postal code begun, and one shared by several communes', async () => {
  expect(await namesOf('130')).toContain('Marseille');
  expect((await namesOf('04200')).length).toBeGreaterThan(1);
});

test('keeps to the départements asked for', async () => {
  expect(await namesOf('saint', ['84'])).not.toContain('Saint-Rémy-de-Provence');
});

test('nothing typed, or nothing but signs, suggests nothing; a page of text is refused', async () => {
  expect(await namesOf('')).toEqual([]);
  expect(await namesOf(" %_' ")).toEqual([]);
  expect(await namesOf('zzzzzzzz')).toEqual([]);
  await expect(namesOf('a'.repeat(300))).rejects.toBeInstanceOf(InvalidInput);
});
