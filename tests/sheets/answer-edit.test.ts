import { beforeAll, expect, test } from 'vitest';

import { answerEdit } from '#app/sheets/answer-edit.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { visitor } from '#app/platform/actor.ts';

const database = useDatabase();
let camille: Awaited<ReturnType<typeof joinNetwork>>;

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
});

const answer = (slug: string, form: Record<string, string | string[]>) =>
  answerEdit(camille.context, {
    slug,
    form: { revision: '1', title: 'Bal', ...form },
    files: [],
    tooLarge: [],
  });

test('a row of which nothing could be read comes back as it was typed, in its place', async () => {
  const { slug } = await createSheet(camille.context, { content: { title: 'Bal' } });
  const outcome = await answer(slug, {
    intent: 'add:fundings',
    expenses: ['r1', 'r2', 'r3'],
    'expenses.r1.item': 'Salle',
    'expenses.r1.amountInCents': '10',
    'expenses.r2.item': '',
    'expenses.r2.amountInCents': 'beaucoup',
    'expenses.r3.item': 'Sono',
    'expenses.r3.amountInCents': '',
  });
  expect(outcome).toMatchObject({
    kind: 'stay',
    form: { expenses: ['r1', 'r2', 'r3'], 'expenses.r2.amountInCents': 'beaucoup' },
    errors: { 'expenses.r2.amountInCents': [expect.any(String)] },
    saved: { content: { expenses: [{ id: 'r1' }, { id: 'r3' }] } },
  });
});

test('a publication refused says that it lacks, and what', async () => {
  const { slug } = await createSheet(camille.context, { content: { title: 'Bal' } });
  const outcome = await answer(slug, {
    intent: 'publish',
    'toFetch.a.title': 'Affiche',
    toFetch: ['a'],
  });
  expect(outcome).toMatchObject({
    kind: 'stay',
    isLacking: true,
    errors: { summary: [expect.any(String)], 'toFetch.a.url': [expect.stringContaining('lien')] },
  });
});

test('nobody else answers for the sheet', async () => {
  const { slug } = await createSheet(camille.context, { content: { title: 'Bal' } });
  const passerBy = contextFor(database.current.db, visitor);
  await expect(
    answerEdit(passerBy, { slug, form: { revision: '1' }, files: [], tooLarge: [] }),
  ).rejects.toThrow();
});
