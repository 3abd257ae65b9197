import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { missingForPublication } from '#app/sheets/missing-for-publication.ts';
import { projectStates, sheetKinds } from '#app/sheets/vocabulary.ts';
import { comments } from '#db/schema/comments.ts';
import { registerEntries } from '#db/schema/register.ts';
import { replays } from '#db/schema/replays.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { seedAccounts } from '#db/seed/accounts.ts';
import { seedLibraries } from '#db/seed/libraries.ts';
import { everySheet } from '#db/seed/sheets/every-sheet.ts';
import { seedSheets } from '#db/seed/sheets.ts';
import { seedVocabularies } from '#db/seed/vocabularies.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { titlesFound } from '#tests/support/search.ts';
import { wholeCountry } from '#tests/support/territories.ts';

const database = useDatabase(wholeCountry);
const today = new Date('2026-11-21T08:00:00Z');
let seconds = 0;

beforeAll(async () => {
  const { db } = database.current;
  await seedVocabularies(db);
  await seedLibraries(db);
  await seedAccounts(db, today);
  const start = performance.now();
  await seedSheets(contextFor(db, visitor, () => today));
  seconds = (performance.now() - start) / 1000;
}, 180_000);

test('the register of the demonstration is written in a few seconds', async () => {
  const { db } = database.current;
  expect(seconds).toBeLessThan(10);
  const published = everySheet.filter(
    (sheet) => sheet.publishedDaysAgo !== undefined && !sheet.isArchived && !sheet.isWithdrawn,
  );
  expect(await db.$count(registerEntries)).toBe(published.length);
  expect(published.length).toBeGreaterThan(75);
});

test('it covers the six départements, every kind, every state and every theme', async () => {
  const { db } = database.current;
  const rows = await db.select().from(registerEntries);
  const all = <Value>(values: (Value | null)[]) => new Set(values.filter((one) => one !== null));
  expect([...all(rows.map((row) => row.departementCode))].toSorted()).toEqual([
    '04',
    '05',
    '06',
    '13',
    '83',
    '84',
  ]);
  expect(all(rows.map((row) => row.kind))).toEqual(new Set(sheetKinds));
  expect(all(rows.map((row) => row.state))).toEqual(new Set(projectStates));
  const known = await db.select({ id: themes.id }).from(themes);
  expect(all(rows.flatMap((row) => row.themeIds)).size).toBe(known.length);
  expect(rows.every((row) => row.latitude !== null)).toBe(true);
});

test('« étoiles » brings every sheet of that theme at once, misspelt or not', async () => {
  const told = everySheet.filter(
    ({ title, summary, publishedDaysAgo }) =>
      /étoile/iu.test(`${title} ${summary}`) && publishedDaysAgo !== undefined,
  );
  expect(told.length).toBeGreaterThanOrEqual(10);
  for (const words of ['étoiles', 'etoille']) {
    const found = await titlesFound(database.current.db, `q=${words}`);
    const titles = found.map((title) => title.replaceAll('\u00A0', ' '));
    for (const { title } of told) expect(titles, words).toContain(title);
  }
});

test('every published sheet could have been published by its author, and its dates fit its state', async () => {
  const { db } = database.current;
  const rows = await db
    .select({ slug: sheets.slug, content: sheetVersions.content })
    .from(sheets)
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId));
  const day = today.toISOString().slice(0, 10);
  for (const { slug, content } of rows) {
    expect(missingForPublication(content), slug).toEqual({});
    if (content.state === 'done') expect(content.start!.date <= day, slug).toBe(true);
    if (content.state === 'considered') expect(content.start!.date > day, slug).toBe(true);
  }
});

test('it is alive: replays, comments, lineages, sheets to verify, drafts', async () => {
  const { db } = database.current;
  expect(await db.$count(replays)).toBeGreaterThan(60);
  expect(await db.$count(comments)).toBeGreaterThan(12);
  expect(await db.$count(replays, sql`happened_on > ${today.toISOString()}`)).toBe(0);
  expect(await db.$count(sheets, sql`adapted_from_sheet_id is not null`)).toBeGreaterThanOrEqual(5);
  const toVerify = await db.$count(
    sheets,
    sql`status = 'published' and verified_at < ${today.toISOString()}::timestamptz - interval '365 days'`,
  );
  expect(toVerify).toBeGreaterThanOrEqual(5);
  expect(await db.$count(sheets, eq(sheets.status, 'draft'))).toBe(4);
});

test('each sheet has a key of its own, and no library replays its own', () => {
  const keys = everySheet.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { key, library, replays: repeats = [] } of everySheet) {
    expect(
      repeats.map((replay) => replay.library),
      key,
    ).not.toContain(library);
  }
});
