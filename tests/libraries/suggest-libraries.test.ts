import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { suggestLibraries } from '#app/libraries/suggest-libraries.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { seedLibraries } from '#db/seed/libraries.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
beforeAll(async () => {
  const { db } = database.current;
  await seedTerritories(db, { only: ['04', '05', '06', '13', '83', '84'] });
  await seedLibraries(db);
});

const suggest = async (q: string, departements: string[] = []) =>
  (await suggestLibraries(database.current, { q, departements })).map((one) => one.displayName);

test.each([
  ['forcalquier', 'Médiathèque de Forcalquier'],
  ['Forcalqu', 'Médiathèque de Forcalquier'],
  ['mediateque forcalkier', 'Médiathèque de Forcalquier'],
  ['herbes manosque', 'Médiathèque intercommunale d’Herbès, Manosque'],
  ['manosque', 'Médiathèque intercommunale d’Herbès, Manosque'],
  ['sisteron mediatheque', 'Médiathèque André-Roman, Sisteron'],
  ['quai des arts', 'Médiathèque Le Quai des Arts, Veynes'],
  ['15/9', 'Médiathèque du 15/9, Briançon'],
  ['04300', 'Médiathèque de Forcalquier'],
  ['departementale var', 'Médiathèque départementale du Var, Draguignan'],
])('« %s » suggests %s first', async (typed, displayName) => {
  expect((await suggest(typed))[0]).toBe(displayName);
});

test('keeps to the départements asked for, and to libraries that are open', async () => {
  expect((await suggest('municipale', ['84'])).length).toBeGreaterThan(2);
  for (const name of await suggest('municipale', ['84'])) expect(name).not.toContain('Vence');
  await database.current.db
    .update(libraries)
    .set({ closedAt: new Date() })
    .where(eq(libraries.slug, 'bibliotheque-de-banon'));
  expect(await suggest('banon')).toEqual([]);
});

test('nothing typed, or nothing but signs, suggests nothing', async () => {
  expect(await suggest('')).toEqual([]);
  expect(await suggest('%%__')).toEqual([]);
  expect(await suggest('xyzxyzxyz')).toEqual([]);
});
