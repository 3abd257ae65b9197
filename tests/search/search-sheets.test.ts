import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { registerSheet } from '#app/sheets/internal/register-sheet.server.ts';
import { synonymGroups } from '#db/schema/register.ts';
import { sheets } from '#db/schema/sheets.ts';
import { useDatabase } from '#tests/support/database.ts';
import { searchAs, someMember, titlesFound } from '#tests/support/search.ts';
import { buildPlaces, paragraphs, type Places, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
let places: Places;
const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const titles = (address: string) => titlesFound(database.current.db, address);
const sorted = async (address: string) => (await titles(address)).toSorted();
const at = (library: string) => ({
  carrier: { libraryId: places.libraries[library] ?? null, structureName: '' },
});

beforeAll(async () => {
  const { db } = database.current;
  places = await buildPlaces(db);
  const publish = (sheet: Parameters<typeof publishForTest>[2]) =>
    publishForTest(db, places, sheet);
  await publish({
    title: 'La nuit des étoiles',
    summary: 'Une soirée d’astronomie sous le ciel de Forcalquier.',
    kind: 'culturalAction',
    state: 'done',
    themeIds: [places.themes.sciences ?? 0],
    audienceIds: [places.audiences.enfants ?? 0],
    start: { date: '2026-08-12', precision: 'day' },
    publishedAt: day(1),
    ...at('forcalquier'),
  });
  await publish({
    title: 'Planétarium de poche',
    summary: 'Un dôme gonflable.',
    kind: 'workshop',
    state: 'running',
    themeIds: [places.themes.sciences ?? 0],
    context: paragraphs('On y voit des étoiles.', 'Et des planètes.'),
    start: { date: '2025-10-01', precision: 'quarter' },
    publishedAt: day(2),
    ...at('digne'),
  });
  await publish({
    title: 'Jeu d’évasion dans les rayons',
    summary: 'Des énigmes et des cadenas.',
    kind: 'workshop',
    state: 'done',
    themeIds: [places.themes.jeu ?? 0],
    audienceIds: [places.audiences.adultes ?? 0],
    expenses: [{ id: 'a', item: 'Cadenas', amountInCents: 30_000 }],
    advice: paragraphs('Réserver le serrurier Dubalai.'),
    publishedAt: day(3),
    ...at('veynes'),
  });
  await publish({
    title: 'Escape game en réseau',
    summary: 'Trois médiathèques, une malle.',
    kind: 'workshop',
    state: 'considered',
    themeIds: [places.themes.jeu ?? 0],
    expenses: [{ id: 'a', item: 'Malle', amountInCents: 0 }],
    publishedAt: day(4),
    ...at('veynes'),
  });
  await publish({
    title: 'Lectures au jardin',
    summary: 'Game of books, sans escape.',
    themeIds: [places.themes.lecture ?? 0],
    publishedAt: day(5),
    ...at('digne'),
  });
  await db
    .insert(synonymGroups)
    .values([{ terms: ['jeu d’évasion', 'escape game'] }, { terms: ['kamishibaï', 'butaï'] }]);
});

describe('words', () => {
  test.each([
    ['etoile', ['La nuit des étoiles', 'Planétarium de poche']],
    ['ETOILES', ['La nuit des étoiles', 'Planétarium de poche']],
    ['l’étoile', ['La nuit des étoiles', 'Planétarium de poche']],
    ['planete', ['Planétarium de poche']],
    ['étoiles -astronomie', ['Planétarium de poche']],
    ['-étoiles -jeu -escape', []],
    ['"nuit des étoiles"', ['La nuit des étoiles']],
    ['"étoiles de nuit"', []],
    ['astron', ['La nuit des étoiles']],
    ['plan* poche', ['Planétarium de poche']],
    ['poche plan', ['Planétarium de poche']],
    ['forcalquier', ['La nuit des étoiles']],
    ['jeux', ['Escape game en réseau', 'Jeu d’évasion dans les rayons']],
    ['énigme cadenas', ['Jeu d’évasion dans les rayons']],
  ])('%s', async (words, expected) => {
    expect(await sorted(`q=${encodeURIComponent(words)}`)).toEqual(expected);
  });

  test('a title weighs more than the text, whatever the dates', async () => {
    expect(await titles('q=étoiles')).toEqual(['La nuit des étoiles', 'Planétarium de poche']);
  });

  test.each([
    ['mediateque', 'médiathèque'],
    ['étoilles', 'étoiles'],
    ['planetraium', 'planétarium'],
  ])('« %s » is searched as « %s », and says so', async (typed, used) => {
    const { total, corrections } = await searchAs(
      database.current.db,
      someMember,
      `q=${encodeURIComponent(typed)}`,
    );
    expect(total).toBeGreaterThan(0);
    expect(corrections).toEqual([{ typed, used }]);
  });

  test('a phrase in quotes is not corrected', async () => {
    const found = await searchAs(database.current.db, someMember, 'q="étoilles"');
    expect(found).toMatchObject({ total: 0, corrections: [] });
  });

  test.each([
    ['jeu d’évasion', ['Escape game en réseau', 'Jeu d’évasion dans les rayons']],
    ["jeux d'evasion", ['Escape game en réseau', 'Jeu d’évasion dans les rayons']],
    ['escape game réseau', ['Escape game en réseau']],
    ['escape game veynes', ['Escape game en réseau', 'Jeu d’évasion dans les rayons']],
  ])('synonyms of several words work both ways: %s', async (words, expected) => {
    const found = await sorted(`q=${encodeURIComponent(words)}`);
    expect(found.filter((title) => title !== 'Lectures au jardin')).toEqual(expected);
  });

  test('words too common to be searched are told, never « everything »', async () => {
    const { problems, total } = await searchAs(database.current.db, someMember, 'q=de la');
    expect(problems).toMatchObject([{ name: 'q' }]);
    expect(total).toBe(5);
    const mixed = await searchAs(database.current.db, someMember, 'q=la nuit');
    expect(mixed).toMatchObject({ total: 1, ignoredWords: ['la'], problems: [] });
  });

  test.each(["o'", '\\', "';--", '((((', '!!', '&|', '\u0000', '%', '<->', ':*', 'a:b*', '日本'])(
    'odd characters search without harm: %j',
    async (words) => {
      const found = await searchAs(
        database.current.db,
        someMember,
        `q=${encodeURIComponent(words)}`,
      );
      expect(found.total).toBeGreaterThanOrEqual(0);
    },
  );

  test('the excerpt shows the words where they stand', async () => {
    const { items } = await searchAs(database.current.db, someMember, 'q=planètes');
    expect(items[0]?.excerpt.filter(({ isHit }) => isHit)).toEqual([
      { text: 'planètes', isHit: true },
    ]);
  });
});

describe('filters', () => {
  test.each([
    ['theme=sciences', ['La nuit des étoiles', 'Planétarium de poche']],
    [
      'theme=sciences&theme=lecture',
      ['La nuit des étoiles', 'Lectures au jardin', 'Planétarium de poche'],
    ],
    ['public=enfants', ['La nuit des étoiles']],
    ['type=atelier&theme=sciences', ['Planétarium de poche']],
    ['statut=realise', ['Jeu d’évasion dans les rayons', 'La nuit des étoiles']],
    ['budget=200-a-500', ['Jeu d’évasion dans les rayons']],
    ['budget=gratuit', ['Escape game en réseau']],
    ['budget_min=100&budget_max=300', ['Jeu d’évasion dans les rayons']],
    ['budget_max=299', ['Escape game en réseau']],
    ['dept=05', ['Escape game en réseau', 'Jeu d’évasion dans les rayons']],
    ['epci=200067437', ['Lectures au jardin', 'Planétarium de poche']],
    ['commune=04088', ['La nuit des étoiles']],
    [
      'commune=04088&rayon=45',
      ['La nuit des étoiles', 'Lectures au jardin', 'Planétarium de poche'],
    ],
    ['commune=04088&rayon=10', ['La nuit des étoiles']],
    ['du=2026-01-01', ['La nuit des étoiles']],
    ['au=2025-12-31', ['Planétarium de poche']],
    ['du=2025-12-31&au=2026-01-05', ['Planétarium de poche']],
    ['du=2025-11-01&au=2025-11-02&q=étoiles', ['Planétarium de poche']],
  ])('%s', async (address, expected) => {
    expect(await sorted(address)).toEqual(expected);
  });

  test('sorts by date and by distance', async () => {
    expect((await titles('tri=recent'))[0]).toBe('Lectures au jardin');
    expect((await titles('tri=proche&commune=04070&rayon=200'))[0]).toBe('Lectures au jardin');
    expect((await titles('tri=proche&commune=04088&rayon=200'))[0]).toBe('La nuit des étoiles');
    const { items } = await searchAs(database.current.db, someMember, 'commune=04088&rayon=45');
    const far = items.find(({ title }) => title === 'Lectures au jardin');
    expect(far?.distanceInKm).toBeGreaterThan(38);
    expect(far?.distanceInKm).toBeLessThan(40);
  });

  test.each([
    ['theme=inconnu', 'theme'],
    ['dept=99', 'dept'],
    ['epci=999999999', 'epci'],
    ['commune=99999&rayon=10', 'commune'],
    ['tri=proche', 'tri'],
  ])('what does not exist is left aside and named: %s', async (address, name) => {
    const { problems, total } = await searchAs(database.current.db, someMember, address);
    expect(problems).toMatchObject([{ name }]);
    expect(total).toBe(5);
  });
});

describe('facets', () => {
  test('each is counted without its own choice', async () => {
    const { facets, total } = await searchAs(
      database.current.db,
      someMember,
      'theme=sciences&statut=realise',
    );
    const counts = (name: keyof typeof facets) =>
      Object.fromEntries((facets[name] ?? []).map(({ value, count }) => [value, count]));
    expect(total).toBe(1);
    expect(counts('theme')).toEqual({ sciences: 1, jeu: 1 });
    expect(counts('statut')).toEqual({
      'en-reflexion': 0,
      'en-cours': 1,
      realise: 1,
      abandonne: 0,
    });
    expect(counts('type')).toMatchObject({ 'action-culturelle': 1, atelier: 0 });
    expect(counts('dept')).toEqual({ '04': 1 });
    expect(facets.epci).toBeUndefined();
  });

  test('intercommunalities are those of the départements chosen', async () => {
    const { facets } = await searchAs(database.current.db, someMember, 'dept=04&epci=200067437');
    expect(facets.epci?.map(({ value, count }) => [value, count])).toEqual([
      ['200067437', 2],
      ['200068625', 1],
    ]);
    expect(facets.dept?.map(({ value, count }) => [value, count])).toEqual([
      ['04', 3],
      ['05', 2],
    ]);
  });
});

describe('a visitor', () => {
  const seen = (address: string) => searchAs(database.current.db, visitor, address);

  test.each(['serrurier', 'Dubalai', '"serrurier dubalai"', 'serr*', 'serrurie', 'dubalay'])(
    'finds nothing by a professional word: %s',
    async (words) => {
      const asMember = await searchAs(database.current.db, someMember, `q=${words}`);
      expect(asMember.total).toBe(1);
      const found = await seen(`q=${encodeURIComponent(words)}`);
      expect(found).toMatchObject({ total: 0, items: [], corrections: [], guesses: [] });
      expect(
        Object.values(found.facets)
          .flat()
          .every(({ count }) => count === 0),
      ).toBe(true);
    },
  );

  test('cannot exclude, filter, sort or count by what is professional', async () => {
    expect((await seen('q=énigmes -serrurier')).total).toBe(1);
    for (const address of ['budget=200-a-500', 'budget_min=100', 'budget_max=1']) {
      const found = await seen(address);
      expect(found.problems).toMatchObject([{ name: address.split('=')[0] }]);
      expect(found.total).toBe(5);
      expect(found.query).toMatchObject({ brackets: [], leastBudgetInEuros: null });
    }
    const found = await seen('');
    expect(found.facets.budget).toBeUndefined();
    expect(found.items.every((item) => item.budgetInCents === null)).toBe(true);
    expect(found.items.every((item) => item.budgetBracket === null)).toBe(true);
  });

  test('reads no professional word in an excerpt', async () => {
    const { items } = await seen('q=évasion');
    expect(JSON.stringify(items)).not.toContain('Dubalai');
    const asMember = await searchAs(database.current.db, someMember, 'q=serrurier');
    expect(JSON.stringify(asMember.items)).toContain('serrurier');
  });

  test('never meets a sheet that is not published', async () => {
    const { db } = database.current;
    const id = await publishForTest(db, places, { title: 'Éphéméride' });
    expect((await seen('q=éphéméride')).total).toBe(1);
    await db
      .update(sheets)
      .set({ status: 'withdrawn', withdrawnAt: new Date() })
      .where(eq(sheets.id, id));
    await db.transaction((tx) => registerSheet(tx, id));
    expect((await seen('q=éphéméride')).total).toBe(0);
    expect((await seen('q=éphémérid')).corrections).toEqual([]);
    expect((await seen('')).total).toBe(5);
  });
});
