import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { listFruitlessSearches } from '#app/search/list-fruitless-searches.server.ts';
import { loosenSearch } from '#app/search/loosen-search.server.ts';
import { parseSearchQuery } from '#app/search/query.ts';
import { recordFruitlessSearch } from '#app/search/record-fruitless-search.server.ts';
import { sweepFruitlessSearches } from '#app/search/sweep-fruitless-searches.server.ts';
import { contextFor, joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { someMember } from '#tests/support/search.ts';
import { buildPlaces, paragraphs, type Places, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
let places: Places;

beforeAll(async () => {
  const { db } = database.current;
  places = await buildPlaces(db);
  const carrier = { libraryId: places.libraries.digne ?? null, structureName: '' };
  await publishForTest(db, places, {
    title: 'Nuit des étoiles',
    themeIds: [places.themes.sciences ?? 0],
    carrier,
    advice: paragraphs('télescope prêté'),
  });
  await publishForTest(db, places, { title: 'Nuit blanche', carrier });
});

const loosen = async (address: string, actor = someMember) => {
  const { query } = parseSearchQuery(new URLSearchParams(address));
  const { wider, isFruitless } = await loosenSearch(contextFor(database.current.db, actor), query);
  const said = wider.map(({ label, total }) => `${label} : ${total}`.replaceAll('\u00A0', ' '));
  return { said, wider, isFruitless };
};

test('tells what each filter and each word costs', async () => {
  const { said, wider, isFruitless } = await loosen('q=nuit étoiles&theme=jeu&dept=04');
  expect(said).toEqual(['Sans le filtre « Jeu » : 1', 'Sans aucun filtre : 1']);
  expect(isFruitless).toBe(false);
  expect(wider[0]?.address).toBe('q=nuit+%C3%A9toiles&dept=04');
});

test('a single place becomes the whole region', async () => {
  expect((await loosen('q=nuit&dept=05')).said[0]).toBe('Dans toute la région : 2');
});

test('words and filters may both be in the way', async () => {
  const { said } = await loosen('q=étoiles xylophoniste&theme=jeu');
  expect(said).toEqual(['Chercher « étoiles » sans filtre : 1']);
});

test('offers to leave out the word that nothing holds', async () => {
  const { said, isFruitless } = await loosen('q=étoiles xylophoniste');
  expect(said).toEqual(['Chercher « étoiles » : 1']);
  expect(isFruitless).toBe(true);
});

test('counts for a visitor what a visitor may find', async () => {
  expect((await loosen('q=télescope truc')).said).toEqual(['Chercher « télescope » : 1']);
  expect((await loosen('q=télescope truc', visitor)).said).toEqual([]);
});

test('notes by day what was looked for in vain, without anybody, and forgets it', async () => {
  const { db } = database.current;
  let now = new Date('2026-03-01T22:30:00Z');
  const context = contextFor(db, visitor, () => now);
  await recordFruitlessSearch(context, ' Xylophoniste   Ambulant ');
  await recordFruitlessSearch(context, 'xylophoniste ambulant');
  now = new Date('2026-03-01T23:30:00Z'); // Already the 2nd of March in Paris.
  await recordFruitlessSearch(context, 'xylophoniste ambulant');
  for (const personal of ['camille@exemple.fr', '06 12 34 56 78', 'dupont 1978'])
    await recordFruitlessSearch(context, personal);
  const admin = await joinNetwork(db, { name: 'Admin', grants: [{ role: 'administrator' }] });
  const asAdmin = contextFor(db, admin.actor, () => now);
  expect(await listFruitlessSearches(asAdmin, { days: 30 })).toEqual([
    { words: 'xylophoniste ambulant', times: 3, lastDay: '2026-03-02' },
  ]);
  now = new Date('2027-04-01T12:00:00Z');
  await sweepFruitlessSearches({ db, clock: () => now });
  expect(await listFruitlessSearches(asAdmin, { days: 3650 })).toEqual([]);
});
