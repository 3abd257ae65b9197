import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { registerSheet } from '#app/sheets/internal/register-sheet.server.ts';
import { writeSearchWords } from '#app/speakers/internal/write-search-words.server.ts';
import { sheetContentSchema } from '#app/sheets/content.ts';
import { missingForPublication } from '#app/sheets/missing-for-publication.ts';
import { users } from '#db/schema/accounts.ts';
import { seedTerritories } from '#db/seed/territories.ts';
import { seedVocabularies } from '#db/seed/vocabularies.ts';
import { fillCorpus } from '#scripts/bench/corpus/fill-corpus.ts';
import { fillDirectories } from '#scripts/bench/directories/fill-directories.ts';
import { fillTrainings } from '#scripts/bench/trainings/fill-trainings.ts';
import { useDatabase } from '#tests/support/database.ts';
import { searchAs } from '#tests/support/search.ts';

const database = useDatabase();
const size = 60;

beforeAll(async () => {
  const { db } = database.current;
  await seedTerritories(db, { only: ['04', '05', '06', '13', '83', '84'] });
  await seedVocabularies(db);
  await db.insert(users).values({
    email: 'banc@exemple.fr',
    displayName: 'Banc d’essai',
    passwordHash: 'x',
    charterVersion: '1',
    charterAcceptedAt: new Date(),
  });
  await fillCorpus(db, size, () => undefined);
  await fillDirectories(db, size, () => undefined);
}, 240_000);

test('a sheet of the corpus is registered as publishing would have', async () => {
  const { db } = database.current;
  const readEntries = () =>
    db.execute<{ id: string; entry: object }>(
      sql`select sheet_id as id, to_jsonb(e) as entry from register_entries e order by sheet_id`,
    );
  const before = await readEntries();
  expect(before).toHaveLength(size);
  await db.transaction(async (tx) => {
    for (const { id } of before) await registerSheet(tx, id);
  });
  expect(await readEntries()).toEqual(before);
});

test('its content is one that may be published', async () => {
  const rows = await database.current.db.execute<{ content: unknown }>(
    sql`select content from sheet_versions`,
  );
  for (const { content } of rows)
    expect(missingForPublication(sheetContentSchema.parse(content))).toEqual({});
});

test('it is found by its words, whole and mistyped', async () => {
  const { db } = database.current;
  const [sheet] = await db.execute<{ id: string; word: string }>(
    sql`select sheet_id as id, words_of(title) as word from register_entries
      order by length(words_of(title)) desc limit 1`,
  );
  const found = await searchAs(db, visitor, `q=${encodeURIComponent(sheet!.word)}`);
  expect(found.items.map(({ id }) => id)).toContain(sheet!.id);
});

test('a speaker of the corpus is written as listing and agreeing would have', async () => {
  const { db } = database.current;
  const readSpeakers = () =>
    db.execute<{ id: string; speaker: object }>(
      sql`select id, to_jsonb(s) as speaker from speakers s order by id`,
    );
  const before = await readSpeakers();
  expect(before).toHaveLength(size);
  await db.transaction(async (tx) => {
    for (const { id } of before) await writeSearchWords(tx, id);
  });
  expect(await readSpeakers()).toEqual(before);
});

test('its directories are written anew without a trace of the former ones', async () => {
  const { db } = database.current;
  const count = () =>
    db.execute<{ speakers: number; people: number; shown: number }>(sql`
      select (select count(*)::int from speakers) as speakers,
        (select count(*)::int from profiles) as people,
        (select count(distinct user_id)::int from directory_entries) as shown`);
  const before = await count();
  // One colleague in twenty shows nothing.
  expect(before).toEqual([{ speakers: size, people: size, shown: (size * 19) / 20 }]);
  await fillDirectories(db, size, () => undefined);
  expect(await count()).toEqual(before);
});

test('a session of a training is written as its half-days and its registrations would have', async () => {
  const { db } = database.current;
  await fillTrainings(db, size, () => undefined);
  const readSessions = () =>
    db.execute<{ id: string; session: object }>(
      sql`select id, to_jsonb(s) as session from training_sessions s order by id`,
    );
  const before = await readSessions();
  expect(before).toHaveLength(size);
  // Their trigger draws them again.
  await db.execute(sql`update training_sittings set topic = topic || '.'`);
  expect(await readSessions()).toEqual(before);
  const [miscounted] = await db.execute<{ sessions: number }>(sql`
    select count(*)::int as sessions from training_sessions s
    where places_taken <> (select count(*) from registrations r where r.session_id = s.id)`);
  expect(miscounted).toEqual({ sessions: 0 });
  const [learned] = await db.execute<{ trainings: number }>(sql`
    select count(distinct training_id)::int as trainings from training_words`);
  expect(learned?.trainings).toBe(size / 10);
});
