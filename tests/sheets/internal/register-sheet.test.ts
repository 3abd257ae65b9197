import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { registerSheet } from '#app/sheets/internal/register-sheet.server.ts';
import { reregisterSheets } from '#app/sheets/reregister-sheets.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries, registerIndex, registerWords } from '#db/schema/register.ts';
import { sheets } from '#db/schema/sheets.ts';
import { communes } from '#db/schema/territories.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { useDatabase } from '#tests/support/database.ts';
import { buildPlaces, paragraphs, type Places, publishForTest } from '#tests/support/sheets.ts';

const database = useDatabase();
let places: Places;
beforeAll(async () => {
  places = await buildPlaces(database.current.db);
});

const entryOf = async (id: string) => {
  const [entry] = await database.current.db
    .select()
    .from(registerEntries)
    .where(eq(registerEntries.sheetId, id));
  return entry;
};
const matches = async (id: string, side: 'public' | 'full', words: string) => {
  const [row] = await database.current.client`
    select ${database.current.client(`${side}_vector`)} @@ phraseto_tsquery('rpbs_fr', search_words(${words})) as found
    from register_index where sheet_id = ${id}`;
  return row?.found === true;
};

describe('registerSheet', () => {
  test('draws columns, texts, dates, place and budget from the published version', async () => {
    const id = await publishForTest(database.current.db, places, {
      title: 'Planétarium de poche',
      summary: 'Une soirée sous les étoiles.',
      kind: 'culturalAction',
      state: 'done',
      themeIds: [places.themes.sciences ?? 0, 9999],
      audienceIds: [places.audiences.enfants ?? 0],
      carrier: { libraryId: places.libraries.digne ?? null, structureName: '' },
      place: { libraryId: null, communeCode: '04088', label: '', latitude: null, longitude: null },
      start: { date: '2023-10-01', precision: 'quarter' },
      context: paragraphs('Le ciel est noir ici.'),
      advice: paragraphs('Vérifier la soufflerie.'),
      expenses: [
        { id: 'a', item: 'Location du dôme', amountInCents: 35_000 },
        { id: 'b', item: 'Goûter', amountInCents: null },
        { id: 'c', item: 'Transport', amountInCents: 5_000 },
      ],
    });
    expect(await entryOf(id)).toMatchObject({
      title: 'Planétarium de poche',
      themeIds: [places.themes.sciences],
      carrierName: 'Bibliothèque municipale, Digne-les-Bains',
      placeLabel: 'Forcalquier',
      communeCode: '04088',
      departementCode: '04',
      intercommunalityCode: '200068625',
      latitude: 43.9594,
      startsOn: '2023-10-01',
      endsOn: '2023-12-31',
      startLabel: 'dernier trimestre 2023',
      budgetInCents: 40_000,
      budgetBracket: 'from200to500',
      publicText: 'Le ciel est noir ici.',
      professionalText: 'Location du dôme\nGoûter\nTransport\nVérifier la soufflerie.',
    });
  });

  test('keeps professional words out of what visitors match', async () => {
    const id = await publishForTest(database.current.db, places, {
      title: 'Atelier',
      context: paragraphs('Des jeux à la bibliothèque'),
      advice: paragraphs('Prévoir un escabeau'),
    });
    expect(await matches(id, 'public', 'escabeaux')).toBe(false);
    expect(await matches(id, 'full', 'ESCABEAUX')).toBe(true);
    const words = await database.current.db
      .select()
      .from(registerWords)
      .where(eq(registerWords.word, 'escabeau'));
    expect(words).toMatchObject([{ isPublic: false, spelling: 'escabeau' }]);
  });

  test.each([
    ['d’évasion', "Jeu d'évasion"],
    ['EVASIONS', 'Jeu d’évasion'],
    ['jeu', 'Des jeux'],
    ['travail', 'Travaux pratiques'],
    ['bibliotheque a domicile', 'Bibliothèque à domicile'],
    ['étoile', 'La nuit des étoiles'],
    ['oeuvre', 'Une œuvre'],
    ['clés', 'Un porte-clé'],
    ['animal', 'Des animaux'],
    ['3d', 'Imprimante 3D'],
  ])('finds « %s » in « %s »', async (words, title) => {
    const id = await publishForTest(database.current.db, places, { title });
    expect(await matches(id, 'public', words)).toBe(true);
  });

  test('does not let a phrase run from the title into the summary', async () => {
    const id = await publishForTest(database.current.db, places, {
      title: 'Lecture',
      summary: 'Nuit blanche',
    });
    expect(await matches(id, 'public', 'lecture nuit')).toBe(false);
    expect(await matches(id, 'public', 'nuit blanche')).toBe(true);
  });

  test('removes the entry of a sheet that is withdrawn, and its index row with it', async () => {
    const { db } = database.current;
    const id = await publishForTest(db, places, { title: 'Éphémère' });
    await db
      .update(sheets)
      .set({ status: 'withdrawn', withdrawnAt: new Date() })
      .where(eq(sheets.id, id));
    await db.transaction((tx) => registerSheet(tx, id));
    expect(await entryOf(id)).toBeUndefined();
    expect(
      await db
        .select({ id: registerIndex.sheetId })
        .from(registerIndex)
        .where(eq(registerIndex.sheetId, id)),
    ).toEqual([]);
  });

  test('an open word that was professional becomes known to visitors', async () => {
    const { db } = database.current;
    await publishForTest(db, places, { title: 'Un', advice: paragraphs('kamishibaï') });
    await publishForTest(db, places, { title: 'Deux', context: paragraphs('kamishibaï') });
    const [word] = await db
      .select()
      .from(registerWords)
      .where(eq(registerWords.word, 'kamishibai'));
    expect(word).toMatchObject({ isPublic: true, spelling: 'kamishibaï' });
  });
});

describe('reregisterSheets', () => {
  test('follows a renamed theme, and leaves the other sheets alone', async () => {
    const { db } = database.current;
    const themeId = places.themes.jeu ?? 0;
    const id = await publishForTest(db, places, { title: 'Ludique', themeIds: [themeId] });
    const [{ n } = { n: 0 }] = await db
      .select({ n: sql<number>`count(*)::int` })
      .from(registerEntries)
      .where(sql`${themeId} = any(${registerEntries.themeIds})`);
    await db.update(themes).set({ label: 'Ludothèque' }).where(eq(themes.slug, 'jeu'));
    expect(await reregisterSheets({ db }, { themeId })).toBe(n);
    expect(await matches(id, 'public', 'ludotheque')).toBe(true);
  });

  test('follows a library that bears another name', async () => {
    const { db } = database.current;
    const [library] = await db.select().from(libraries).limit(1);
    const libraryIds = [library?.id ?? ''];
    const id = await publishForTest(db, places, {
      title: 'Chez nous',
      carrier: { libraryId: library?.id ?? null, structureName: '' },
    });
    await db
      .update(libraries)
      .set({ name: 'Le Tiers-Lieu des Ocres' })
      .where(eq(libraries.id, libraryIds[0] ?? ''));
    expect((await entryOf(id))?.carrierName).not.toContain('Ocres');
    expect(await reregisterSheets({ db }, { libraryIds })).toBeGreaterThan(0);
    expect((await entryOf(id))?.carrierName).toContain('Le Tiers-Lieu des Ocres');
    expect(await matches(id, 'public', 'ocres')).toBe(true);
  });

  test('follows a commune whose centre moved', async () => {
    const { db } = database.current;
    const id = await publishForTest(db, places, {
      title: 'Sur la place',
      carrier: { libraryId: null, structureName: 'Association' },
      place: { communeCode: '04088', libraryId: null, label: '', latitude: null, longitude: null },
    });
    await db
      .update(communes)
      .set({ latitude: 43.5, longitude: 5.5, pointSource: 'official' })
      .where(eq(communes.code, '04088'));
    await reregisterSheets({ db }, { communeCodes: ['04088'] });
    expect(await entryOf(id)).toMatchObject({ latitude: 43.5, longitude: 5.5 });
  });
});
