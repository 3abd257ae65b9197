import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { parseLibraryQuery } from '#app/libraries/inputs.ts';
import { type LibraryQuery, writeLibraryQuery } from '#app/libraries/query.ts';
import { searchLibraries } from '#app/libraries/search-libraries.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { seedLibraries } from '#db/seed/libraries.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  const { db } = database.current;
  await seedTerritories(db, { only: ['04', '05', '06', '13', '59', '83', '84'] });
  await seedLibraries(db);
  await db.insert(libraries).values({
    slug: 'bibliotheque-lille',
    name: 'Bibliothèque municipale',
    communeCode: '59350',
    postalCode: '59000',
  });
});

const search = (query: Partial<LibraryQuery>) =>
  searchLibraries(database.current, { words: '', departements: [], page: 1, ...query });
const names = async (query: Partial<LibraryQuery>) =>
  (await search(query)).items.map((item) => item.displayName);

test('without words, every open library comes once, by commune, page after page', async () => {
  const first = await search({});
  expect(first.total).toBe(66);
  expect(first.pageCount).toBe(4);
  const pages = await Promise.all([1, 2, 3, 4].map((page) => search({ page })));
  const slugs = pages.flatMap((page) => page.items.map((item) => item.slug));
  expect(new Set(slugs).size).toBe(66);
  const communeNames = pages.flatMap((page) => page.items.map((item) => item.commune.name));
  expect(communeNames.slice(0, 3)).toEqual(['Aix-en-Provence', 'Annot', 'Antibes']);
  expect((await search({ page: 5 })).items).toEqual([]);
});

test.each([
  ['Forcalquier', ['Médiathèque de Forcalquier']],
  ['MEDIATHEQUE FORCALQUIER', ['Médiathèque de Forcalquier']],
  ['herbes', ['Médiathèque intercommunale d’Herbès, Manosque']],
  ['étincelle', ['Médiathèque de l’Étincelle, Venelles']],
  ['59000', ['Bibliothèque municipale, Lille']],
])('« %s » finds %j', async (words, expected) => {
  expect(await names({ words })).toEqual(expected);
});

test('misspelt words find what is close, and it is said', async () => {
  const found = await search({ words: 'mediatek de forcalkier' });
  expect(found.isApproximate).toBe(true);
  expect(found.items[0]?.displayName).toBe('Médiathèque de Forcalquier');
  expect((await search({ words: 'forcalquier' })).isApproximate).toBe(false);
  expect(await search({ words: 'zzzzzz' })).toMatchObject({ total: 0, items: [] });
});

test('départements count what each would give, those of the région first', async () => {
  const all = await search({ words: 'bibliotheque municipale' });
  expect(all.departements.map(({ value }) => value)).toEqual(['05', '06', '13', '84', '59']);
  expect(all.departements.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
  const vaucluse = await search({ words: 'bibliotheque municipale', departements: ['84'] });
  const counted = all.departements.find(({ value }) => value === '84')?.count;
  expect(vaucluse.total).toBe(counted);
  expect(vaucluse.items.every((item) => item.departement.code === '84')).toBe(true);
  // The others stay to be chosen, with their counts.
  expect(vaucluse.departements.map(({ count }) => count)).toEqual(
    all.departements.map(({ count }) => count),
  );
  const nowhere = await search({ words: 'forcalquier', departements: ['13'] });
  expect(nowhere).toMatchObject({ total: 0, isApproximate: false });
});

test('a closed library is found no more', async () => {
  await database.current.db
    .update(libraries)
    .set({ closedAt: new Date() })
    .where(eq(libraries.slug, 'bibliotheque-lille'));
  expect(await names({ words: 'lille' })).toEqual([]);
});

test('the address is read, its mistakes told, and written again', () => {
  const { query, problems } = parseLibraryQuery(
    new URLSearchParams('q=%20gap%00&dept=05&dept=xx&page=2&couleur=bleu&utm_source=x'),
  );
  expect(query).toEqual({ words: 'gap', departements: ['05'], page: 2 });
  expect(problems.map(({ name }) => name)).toEqual(['dept', 'couleur']);
  expect(writeLibraryQuery(query)).toBe('?q=gap&dept=05&page=2');
  expect(writeLibraryQuery({ words: '', departements: [], page: 1 })).toBe('');
});
