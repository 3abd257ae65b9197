import { beforeAll, describe, expect, it } from 'vitest';

import { readMapData } from '#app/map/read-map-data.server.ts';
import { type Actor, visitor } from '#app/platform/actor.ts';
import { useDatabase } from '#tests/support/database.ts';
import { contextFor } from '#tests/support/community.ts';
import { scatterSheets } from '#tests/support/many-points.ts';
import { searchAs, someMember } from '#tests/support/search.ts';
import { buildPlaces, type Places, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
let places: Places;
/** Wide enough for all of France. */
const everywhere = 'vue=-5,41,10,52&zoom=6';

const ask = (actor: Actor, address: string) =>
  readMapData(contextFor(database.current.db, actor), {
    address: new URLSearchParams(address),
  });

function at(latitude: number, longitude: number, communeCode: string | null = null) {
  return { libraryId: null, communeCode, label: '', latitude, longitude };
}

beforeAll(async () => {
  const { db } = database.current;
  places = await buildPlaces(db);
  const cost = (euros: number) => [
    { id: 'e1', item: 'Serrurier', amountInCents: euros * 100, note: '' },
  ];
  await publishForTest(db, places, {
    title: 'Planétarium de poche',
    state: 'done',
    themeIds: [places.themes.sciences ?? 0],
    place: at(43.9594, 5.7806, '04088'),
    expenses: cost(300),
  });
  await publishForTest(db, places, {
    title: 'Jeu d’évasion à la médiathèque',
    state: 'running',
    themeIds: [places.themes.jeu ?? 0],
    place: at(44.0908, 6.2317, '04070'),
    expenses: cost(2000),
  });
  await publishForTest(db, places, {
    title: 'Siestes sonores',
    state: 'done',
    place: at(44.5353, 5.8203, '05179'),
  });
  await publishForTest(db, places, { title: 'À Lille', state: 'done', place: at(50.63, 3.06) });
  await publishForTest(db, places, { title: 'Sans lieu', state: 'done', place: null });
});

describe('what a frame of the live map holds', () => {
  it.each([
    '',
    'q=planetarium',
    'q=mediateque',
    'theme=sciences',
    'theme=sciences&theme=jeu',
    'statut=realise',
    'dept=04',
    'dept=04&dept=05&statut=realise',
    'commune=04088&rayon=30',
    'epci=200067742',
    'q=siestes&dept=04',
  ])('is what the list of the same search counts: « %s »', async (search) => {
    const { db } = database.current;
    for (const actor of [visitor, someMember]) {
      const [data, list] = [
        await ask(actor, `${search}&${everywhere}`),
        await searchAs(db, actor, search),
      ];
      const unplaced = list.items.filter(({ point }) => point === null).length;
      expect(data.sheets.total).toBe(list.total - unplaced);
      const drawn = data.sheets.groups.reduce((sum, { count }) => sum + count, 0);
      expect(drawn + data.sheets.singles.length).toBe(data.sheets.total);
      expect(data.sheets.items.map(({ id }) => id).toSorted()).toEqual(
        list.items
          .filter(({ point }) => point !== null)
          .map(({ id }) => id)
          .toSorted(),
      );
    }
  });

  it('holds nothing that a visitor may not know', async () => {
    expect((await ask(someMember, `q=serrurier&${everywhere}`)).sheets.total).toBeGreaterThan(0);
    const seen = await ask(visitor, `q=serrurier&${everywhere}`);
    expect(seen.sheets).toMatchObject({ total: 0, groups: [], singles: [], items: [] });
    const all = JSON.stringify(await ask(visitor, everywhere));
    expect(all).not.toMatch(/from200to500|from1500|errurier/u);
    expect(JSON.stringify(await ask(someMember, everywhere))).toContain('from200to500');
  });

  it.each(['budget=moins-de-200', 'budget_min=100', 'budget_max=500'])(
    'refuses a visitor’s filter on budgets: %s',
    async (filter) => {
      await expect(ask(visitor, `${filter}&${everywhere}`)).rejects.toMatchObject({ status: 400 });
    },
  );

  it('counts by budget for members', async () => {
    const { sheets } = await ask(someMember, `budget_max=500&${everywhere}`);
    expect(sheets.items.map(({ title }) => title)).toEqual(['Planétarium de poche']);
    await expect(ask(visitor, `budget_max=500&${everywhere}`)).rejects.toThrow(
      /Le budget se cherche une fois connecté/u,
    );
  });

  it.each([
    ['', /cadre de la carte/u],
    ['vue=1,2,3&zoom=8', /ouest, sud, est, nord/u],
    ['vue=7,43,4,45&zoom=8', /ouest, sud, est, nord/u],
    ['vue=4,43,7,95&zoom=8', /ouest, sud, est, nord/u],
    ["vue=4,43,7,45'--&zoom=8", /ouest, sud, est, nord/u],
    ['vue=4,43,7,45', /cadre de la carte/u],
    ['vue=4,43,7,45&zoom=99', /niveau de 5 à 16/u],
    ['vue=4,43,7,45&zoom=8&couche=malles', /Choisissez parmi/u],
    ['vue=4,43,7,45&zoom=8&licorne=1', /Ce filtre n’existe pas/u],
    ['vue=4,43,7,45&zoom=8&theme=licorne', /Ce thème n’existe pas/u],
  ])('refuses « %s » with a sentence', async (address, sentence) => {
    const asked = ask(visitor, address);
    await expect(asked).rejects.toMatchObject({ status: 400 });
    await expect(asked).rejects.toThrow(sentence);
  });
});

describe('twenty thousand points', () => {
  const many = 20_000;

  beforeAll(async () => {
    const { db } = database.current;
    await scatterSheets(db, places.authorId, many);
  }, 240_000);

  it('all stand in some mark, few enough to draw, at each scale', async () => {
    const frames = [
      { address: 'vue=3,42,9,46&zoom=8', most: 220 },
      { address: 'vue=5.2,43.6,6.2,44.3&zoom=10.4', most: 450 },
    ];
    const [whole] = await Promise.all(frames.map(({ address }) => ask(visitor, address)));
    expect(whole?.sheets.total).toBe(many + 3);
    for (const { address, most } of frames) {
      const { sheets } = await ask(visitor, address);
      const drawn = sheets.groups.reduce((sum, { count }) => sum + count, 0);
      expect(drawn + sheets.singles.length).toBeGreaterThanOrEqual(sheets.total);
      expect(sheets.groups.length + sheets.singles.length).toBeLessThan(most);
      expect(sheets.items).toHaveLength(20);
    }
  });
});
