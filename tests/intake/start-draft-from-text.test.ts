import { readFileSync } from 'node:fs';
import path from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { startDraftFromText } from '#app/intake/start-draft-from-text.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { InvalidInput, NotSignedIn, TooMany } from '#app/platform/errors.ts';
import { readDraft } from '#app/sheets/read-draft.server.ts';
import { departements } from '#db/schema/territories.ts';
import { wordSheet } from '#tests/intake/zip-of.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { sharedData } from '#tests/support/shared-data.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
let camille: Awaited<ReturnType<typeof joinNetwork>>;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  await db.insert(departements).values({ code: '82', name: 'Tarn-et-Garonne', regionCode: '93' });
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
});

test('a pasted text becomes the draft of its author, tied to what the house knows', async () => {
  const started = await startDraftFromText(camille.context, {
    text: 'Titre : Le ciel en boîte\nBibliothèque : Bibliothèque municipale, Apt\nThème : Sciences\nLieu : salle des fêtes, Forcalquier\n\nÉvaluation\nQuestionnaire à chaud.',
  });
  const { content, slug, authors } = await readDraft(camille.context, { sheetId: started.sheetId });
  expect(slug).toBe(started.slug);
  expect(authors).toMatchObject([{ userId: camille.userId, role: 'owner' }]);
  expect(content).toMatchObject({
    title: 'Le ciel en boîte',
    carrier: { libraryId: place.aptId, structureName: '' },
    themeIds: [place.themeId],
    place: { communeCode: '04088', label: 'salle des fêtes, Forcalquier', latitude: 43.9596 },
    unrecognised: 'Évaluation\u00A0: Questionnaire à chaud.',
  });
  expect(started).toMatchObject({
    fields: ['title', 'carrier', 'themeIds', 'place'],
    hasUnrecognised: true,
  });
});

test('a Word file, and a text without a title', async () => {
  const word = await startDraftFromText(camille.context, {
    file: { name: 'fiche.docx', bytes: wordSheet },
  });
  expect((await readDraft(camille.context, word)).content).toMatchObject({
    title: 'Nuit du conte & de la lune',
  });
  const bare = await startDraftFromText(camille.context, {
    text: 'On lit sous les arbres, un mercredi sur deux, avec une nappe et beaucoup de patience, et l’on recommence.',
  });
  expect((await readDraft(camille.context, bare)).content.title).toMatch(
    /^On lit sous les arbres/u,
  );
});

test.each([
  ['nothing', { text: ' \n' }, 'text'],
  ['a novel', { text: 'mot '.repeat(10_000) }, 'text'],
  ['a list without end', { text: '- a\n'.repeat(2000) }, 'text'],
  ['a long file', { file: { name: 'a.txt', bytes: Buffer.from('mot '.repeat(10_000)) } }, 'file'],
  ['a picture', { file: { name: 'a.png', bytes: Buffer.from([0x89, 0, 1]) } }, 'file'],
])('%s is refused beside its field', async (_, input, field) => {
  const refusal = await startDraftFromText(camille.context, input).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(InvalidInput);
  expect(Object.keys((refusal as InvalidInput).fields)).toEqual([field]);
});

test('a visitor must sign in, and nobody imports without end', async () => {
  const { db } = database.current;
  await expect(
    startDraftFromText(contextFor(db, visitor), { text: 'Titre : A' }),
  ).rejects.toBeInstanceOf(NotSignedIn);
  const busy = await joinNetwork(db, { name: 'Basile' });
  const many = Array.from({ length: 41 }, () =>
    startDraftFromText(busy.context, { text: 'Titre : A' }),
  );
  const refused = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([{ reason: expect.any(TooMany) as unknown }]);
});

describe.skipIf(sharedData === null)('the real sheet of Tarn-et-Garonne', () => {
  test('becomes a draft: two perimeters, 35 000 € in two halves, quarters, the rest in view', async () => {
    const text = readFileSync(
      path.join(sharedData ?? '', 'sheets/fiche-projet-tarn-et-garonne.txt'),
      'utf8',
    );
    const { sheetId, fields } = await startDraftFromText(camille.context, { text });
    const { content } = await readDraft(camille.context, { sheetId });
    expect(content).toMatchObject({
      kind: 'territoryProject',
      perimeters: [{ code: '82' }, { code: '82' }],
      fundings: [{ foreseenInCents: 17_500_00 }, { foreseenInCents: 17_500_00 }],
      start: { date: '2023-10-01', precision: 'quarter' },
      end: { date: '2024-10-01', precision: 'quarter' },
    });
    expect(content.unrecognised).toContain('[nom masqué]');
    expect(fields).toEqual(
      expect.arrayContaining(['objectives', 'context', 'running', 'humanMeans', 'communication']),
    );
  });
});
