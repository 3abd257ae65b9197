import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { findNearSheets, type NearInput } from '#app/search/find-near-sheets.server.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { someMember } from '#tests/support/search.ts';
import { buildPlaces, type Places, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
let places: Places;
let domeId: string;

beforeAll(async () => {
  const { db } = database.current;
  places = await buildPlaces(db);
  const sciences = [places.themes.sciences!];
  domeId = await publishForTest(db, places, {
    slug: 'dome',
    title: 'Le ciel sous un dôme',
    themeIds: sciences,
    audienceIds: [places.audiences.enfants!],
  });
  await publishForTest(db, places, { slug: 'dome-de-jeux', title: 'Un dôme pour jouer' });
  await publishForTest(db, places, { slug: 'plantes', title: 'Plantes', themeIds: sciences });
});

const near = async (input: Partial<NearInput>, actor = someMember) =>
  (
    await findNearSheets(contextFor(database.current.db, actor), {
      sheetId: '',
      title: '',
      themeIds: [],
      audienceIds: [],
      ...input,
    })
  ).map(({ slug, sharesTheme, sharesAudience }) => ({ slug, sharesTheme, sharesAudience }));

test('those that share the rare words of the title, the same theme and audience first', async () => {
  expect(
    await near({
      title: 'Veillée sous les dômes',
      themeIds: [places.themes.sciences!],
      audienceIds: [places.audiences.enfants!],
    }),
  ).toEqual([
    { slug: 'dome', sharesTheme: true, sharesAudience: true },
    { slug: 'dome-de-jeux', sharesTheme: false, sharesAudience: false },
  ]);
});

test('neither itself, nor what only bears the theme, nor anything of an empty title', async () => {
  const themeIds = [places.themes.sciences!];
  expect(await near({ title: 'Ciel', themeIds, sheetId: domeId })).toEqual([]);
  expect(await near({ title: 'Bal', themeIds })).toEqual([]);
  expect(await near({ title: ' ’" & | ', themeIds })).toEqual([]);
});

test('a visitor is told to sign in', async () => {
  await expect(near({ title: 'dôme' }, visitor as never)).rejects.toBeInstanceOf(NotSignedIn);
});
