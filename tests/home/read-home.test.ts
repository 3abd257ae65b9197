import { beforeAll, expect, test } from 'vitest';

import { readHome } from '#app/home/read-home.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { recordReplay } from '#app/replays/record-replay.server.ts';
import { adaptSheet } from '#app/sheets/adapt-sheet.server.ts';
import { createSheet } from '#app/sheets/create-sheet.server.ts';
import { publishSheet } from '#app/sheets/publish-sheet.server.ts';
import { withdrawSheet } from '#app/sheets/withdraw-sheet.server.ts';
import {
  contextFor,
  joinNetwork,
  settleTerritory,
  wholeContent,
} from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
let place: Awaited<ReturnType<typeof settleTerritory>>;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let camille: Person;
let sacha: Person;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  camille = await joinNetwork(db, { name: 'Camille', libraryId: place.forcalquierId });
  sacha = await joinNetwork(db, { name: 'Sacha', libraryId: place.aptId });
});

const asVisitor = () => contextFor(database.current.db, visitor);

async function publish(title: string) {
  const { sheetId } = await createSheet(camille.context, {
    content: { ...wholeContent(place), title },
  });
  return publishSheet(camille.context, { sheetId });
}

test('before the first sheet, the page stands with nothing on it', async () => {
  const home = await readHome(asVisitor());
  expect(home.total).toBe(0);
  expect(home.news).toEqual({ items: [], departement: null });
  expect(home.toTakeUp).toEqual({ moment: null, sheets: [] });
  expect(home.drafts).toBeNull();
});

test('a publication, a replay and an adaptation are news; a visitor is told no figure', async () => {
  const { slug, sheetId } = await publish('Planétarium de poche');
  await recordReplay(sacha.context, {
    slug,
    day: '14',
    period: '3',
    year: '2025',
    attendance: '52',
    cost: '410',
    rating: '5',
    advice: 'CONSEIL-PRO',
  });
  const { items } = (await readHome(asVisitor())).news;
  expect(items.map(({ kind, title }) => [kind, title])).toEqual([
    ['replayed', 'Planétarium de poche'],
    ['published', 'Planétarium de poche'],
  ]);
  expect(items.every(({ told }) => told === null)).toBe(true);
  const asMember = (await readHome(sacha.context)).news.items;
  expect(asMember.find(({ kind }) => kind === 'replayed')?.told).toEqual({
    attendance: 52,
    costInCents: 41_000,
    advice: 'CONSEIL-PRO',
  });
  await withdrawSheet(camille.context, { sheetId });
  expect((await readHome(asVisitor())).news.items).toEqual([]);
});

test('an adaptation names the sheet that it comes from', async () => {
  const { slug } = await publish('Nuit des étoiles');
  const adapted = await adaptSheet(sacha.context, { slug });
  await publishSheet(sacha.context, { sheetId: adapted.sheetId });
  const [latest] = (await readHome(asVisitor())).news.items;
  expect(latest).toMatchObject({ kind: 'adapted', originTitle: 'Nuit des étoiles' });
});

test('a member finds their own drafts, and nobody else’s', async () => {
  await createSheet(camille.context, {
    content: { ...wholeContent(place), title: 'Brouillon de Camille' },
  });
  const hers = (await readHome(camille.context)).drafts?.map(({ title }) => title);
  expect(hers).toContain('Brouillon de Camille');
  const his = (await readHome(sacha.context)).drafts?.map(({ title }) => title);
  expect(his).not.toContain('Brouillon de Camille');
});
