import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { addDocument } from '#app/documents/add-document.server.ts';
import { listDocuments } from '#app/documents/list-documents.server.ts';
import { openDocumentFile } from '#app/documents/open-document-file.server.ts';
import { removeDocument } from '#app/documents/remove-document.server.ts';
import { sweepDocuments } from '#app/documents/sweep-documents.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { settings } from '#app/platform/settings.server.ts';
import { sweepUnusedFiles } from '#app/sheets/sweep-unused-files.server.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { storedFiles } from '#db/schema/files.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { contextFor, type joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { nameTrainers } from '#tests/support/name-trainers.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
const start = new Date('2027-01-14T08:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
let time = after(-5);
const now = () => time;
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let people: Record<string, Person> = {};
const of = { slug: 'relier', sessionId: '' };

const at = (who: string) =>
  who === 'visitor'
    ? contextFor(database.current.db, visitor, now)
    : { ...people[who]!.context, clock: now };

beforeAll(async () => {
  const { db } = database.current;
  const joined = await joinTrainingPeople(db);
  const { departmentalId, join } = joined;
  const { forcalquierId, themeId } = joined.place;
  people = {
    ...joined.people,
    participant: await join('Camille', forcalquierId),
    waiting: await join('Lou', forcalquierId),
    former: await join('Guy', forcalquierId),
  };
  const createdById = people.organiser!.userId;
  const [training] = await db
    .insert(trainings)
    .values({
      slug: of.slug,
      title: 'Relier',
      audience: 'everyone',
      themeId,
      libraryId: departmentalId,
      createdById,
      changedAt: start,
      publishedAt: start,
    })
    .returning({ id: trainings.id });
  const [session] = await db
    .insert(trainingSessions)
    .values({
      trainingId: training!.id,
      quota: 9,
      registrationOpensOn: '2026-11-01',
      registrationClosesOn: '2027-01-13',
      createdById,
    })
    .returning({ id: trainingSessions.id });
  of.sessionId = session!.id;
  await db.insert(trainingSittings).values({
    sessionId: of.sessionId,
    startsAt: start,
    endsAt: new Date(start.getTime() + 3 * 3_600_000),
    placeKind: 'remote',
  });
  await nameTrainers(db, of, people.trainer!.userId);
  await db
    .update(trainingSessions)
    .set({ announcedAt: start, announcedById: createdById })
    .where(eq(trainingSessions.id, of.sessionId));
  await db.insert(registrations).values(
    (
      [
        ['participant', 'registered'],
        ['waiting', 'waiting'],
        ['former', 'cancelled'],
      ] as const
    ).map(([who, state], i) => ({
      sessionId: of.sessionId,
      userId: people[who]!.userId,
      status: 'employee' as const,
      registeredById: people[who]!.userId,
      state,
      arrival: i + 1,
      changedAt: start,
    })),
  );
});

async function received(name: string, content: string) {
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, randomUUID());
  await writeFile(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { field: 'file', name, path: file, sizeInBytes: content.length, sha256 };
}
const add = (who: string, more: Record<string, unknown> = {}) =>
  addDocument(at(who), {
    ...of,
    title: 'Le programme',
    moment: 'before',
    url: 'https://exemple.fr/programme',
    file: null,
    ...more,
  });
const titles = async (who: string) =>
  (await listDocuments(at(who), of)).documents.map(({ title }) => title);
const outcome = (deed: Promise<unknown>) =>
  deed.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof NotSignedIn) return 'in';
      if (error instanceof NotFound) return '-';
      return error instanceof Forbidden ? 'no' : String(error);
    },
  );

//                     list, the file of before, that of after: before it is over, then after it; add; remove
const table: [who: string, outcomes: string][] = [
  ['visitor', 'in - - - in in'],
  ['member', '- - - - - -'],
  ['referent', '- - - - - -'],
  ['other territory', '- - - - - -'],
  ['waiting', '- - - - - -'],
  ['former', '- - - - - -'],
  ['participant', 'ok ok - ok no no'],
  ['trainer', 'ok ok ok ok ok ok'],
  ['organiser', 'ok ok ok ok ok ok'],
  ['territory', 'ok ok ok ok ok ok'],
  ['administrator', 'ok ok ok ok ok ok'],
];
test.each(table)('%s: %s', async (who, outcomes) => {
  const { db } = database.current;
  await db.delete(sessionDocuments);
  const files: string[] = [];
  for (const moment of ['before', 'after']) {
    await add('trainer', { moment, url: '', file: await received(`${moment}.txt`, moment) });
    const [row] = await db
      .select()
      .from(sessionDocuments)
      .where(eq(sessionDocuments.moment, moment as 'before'));
    files.push(row?.fileId ?? '');
  }
  const [before = '', later = ''] = files;
  const [first] = await db.select().from(sessionDocuments);
  const seen = [await outcome(listDocuments(at(who), of))];
  seen.push(await outcome(openDocumentFile(at(who), { fileId: before })));
  seen.push(await outcome(openDocumentFile(at(who), { fileId: later })));
  time = after(1);
  seen.push(await outcome(openDocumentFile(at(who), { fileId: later })));
  time = after(-5);
  seen.push(await outcome(add(who)));
  seen.push(await outcome(removeDocument(at(who), { ...of, documentId: first!.id })));
  expect(seen.join(' ')).toBe(outcomes);
});

test('a file bears its name or a title; what is for after is seen by who comes once it is over', async () => {
  await database.current.db.delete(sessionDocuments);
  await add('trainer', { title: '', url: '', file: await received('Étapes.txt', 'Un, deux.') });
  time = after(-4);
  await add('organiser', { title: 'Les réponses', moment: 'after' });
  expect(await titles('trainer')).toEqual(['Étapes.txt', 'Les réponses']);
  expect(await titles('participant')).toEqual(['Étapes.txt']);
  time = after(1);
  expect(await titles('participant')).toEqual(['Étapes.txt', 'Les réponses']);
  time = after(-5);
});

test.each([
  ['file', { url: '' }],
  ['url', { url: 'http://exemple.fr' }],
  ['url', { url: 'javascript:alert(1)' }],
  ['moment', { moment: 'x' }],
  ['title', { title: '' }],
  ['title', { title: 'a'.repeat(141) }],
])('%s is refused with its sentence', async (field, wrong) => {
  const refused = await add('trainer', wrong).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InvalidInput);
  expect(Object.keys((refused as InvalidInput).fields)).toEqual([field]);
});

test('a type that is not kept, and both at once, are refused', async () => {
  const program = await received('jeu.exe', 'MZ');
  await expect(add('trainer', { url: '', file: program })).rejects.toThrow(InvalidInput);
  const notes = await received('notes.txt', 'Notes');
  await expect(add('trainer', { file: notes })).rejects.toThrow(InvalidInput);
});

test('thirty at most, were two added at once', async () => {
  await database.current.db.delete(sessionDocuments);
  for (let n = 0; n < 29; n += 1) await add('trainer', { title: `Lien ${n}` });
  const done = await Promise.allSettled([add('trainer'), add('organiser')]);
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a document goes a year after the session, its file with it; one that is used stays', async () => {
  const { db } = database.current;
  await db.delete(sessionDocuments);
  await add('trainer', { title: '', url: '', file: await received('garde.txt', 'Gardé') });
  const kept = async () =>
    (await db.select().from(storedFiles)).filter(
      ({ name, deletedAt }) => name === 'garde.txt' && !deletedAt,
    ).length;
  time = after(364);
  await sweepDocuments(at('trainer'));
  await sweepUnusedFiles(at('trainer'));
  expect([await titles('trainer'), await kept()]).toEqual([['garde.txt'], 1]);
  time = after(366);
  await sweepDocuments(at('trainer'));
  await sweepUnusedFiles(at('trainer'));
  expect([await titles('trainer'), await kept()]).toEqual([[], 0]);
  time = after(-5);
});
