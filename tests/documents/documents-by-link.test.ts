import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { addDocument } from '#app/documents/add-document.server.ts';
import { listDocumentsByLink } from '#app/documents/list-documents-by-link.server.ts';
import { openDocumentFileByLink } from '#app/documents/open-document-file-by-link.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { settings } from '#app/platform/settings.server.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { answerByLink } from '#app/registrations/answer-by-link.server.ts';
import { readAttendLink } from '#app/registrations/read-attend-link.server.ts';
import { tellOfMove } from '#app/registrations/tell-of-move.server.ts';
import { mails } from '#db/schema/platform.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import type { joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

/** What who has no account reads by the link of a mail, on a real database. */
const database = useDatabase();
const start = new Date('2027-01-14T08:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
let time = after(-5);
let organiser: Awaited<ReturnType<typeof joinNetwork>>;
const context = () => ({ ...organiser.context, clock: () => time });
const here = { slug: 'relier', sessionId: '' };
const elsewhere = { slug: 'relier', sessionId: '' };
const files = { before: '', later: '', elsewhere: '' };

beforeAll(async () => {
  const { db } = database.current;
  const { people, departmentalId, place } = await joinTrainingPeople(db);
  organiser = people.organiser!;
  const createdById = organiser.userId;
  const [training] = await db
    .insert(trainings)
    .values({
      slug: 'relier',
      title: 'Relier',
      audience: 'everyone',
      themeId: place.themeId,
      libraryId: departmentalId,
      createdById,
      changedAt: start,
      publishedAt: start,
    })
    .returning({ id: trainings.id });
  for (const one of [here, elsewhere]) {
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
    one.sessionId = session!.id;
    await db.insert(trainingSittings).values({
      sessionId: one.sessionId,
      startsAt: start,
      endsAt: new Date(start.getTime() + 3 * 3_600_000),
      placeKind: 'remote',
    });
    await db
      .update(trainingSessions)
      .set({ announcedAt: after(-60), announcedById: createdById })
      .where(eq(trainingSessions.id, one.sessionId));
  }
  files.before = await addFile(here, 'before');
  files.later = await addFile(here, 'after');
  files.elsewhere = await addFile(elsewhere, 'before');
});

async function addFile(of: typeof here, moment: 'before' | 'after'): Promise<string> {
  const content = `${moment} ${of.sessionId}`;
  const directory = path.join(settings().dataDirectory, 'incoming');
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, randomUUID());
  await writeFile(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const received = { field: 'file', name: `${moment}.txt`, path: file, sha256 };
  await addDocument(context(), {
    ...of,
    title: moment,
    moment,
    url: '',
    file: { ...received, sizeInBytes: content.length },
  });
  const [row] = await database.current.client<{ fileId: string }[]>`
    select file_id as "fileId" from session_documents
    where session_id = ${of.sessionId} and moment = ${moment}`;
  return row?.fileId ?? '';
}

let arrivals = 0;
/** Somebody without an account has a place, and the mail that says so. */
async function come() {
  const { db } = database.current;
  arrivals += 1;
  const [row] = await db
    .insert(registrations)
    .values({
      sessionId: here.sessionId,
      personName: `Lou ${arrivals}`,
      personEmail: `lou.${arrivals}@exemple.fr`,
      status: 'volunteer',
      registeredById: organiser.userId,
      state: 'registered',
      arrival: arrivals,
      changedAt: after(-6),
      confirmedAt: after(-6),
    })
    .returning({ id: registrations.id });
  const registrationId = row!.id;
  const move = { registrationId, state: 'registered' as const, movedAt: after(-6).toISOString() };
  for (let n = 0; n < 2; n += 1) await tellOfMove(context(), move, { from: 'rpbs@exemple.fr' });
  const [letter, ...more] = await db
    .select()
    .from(mails)
    .where(eq(mails.recipient, `lou.${arrivals}@exemple.fr`));
  expect(more).toEqual([]);
  const token = (address: string) =>
    new RegExp(`/formations/${address}/([\\w-]{43})`, 'u').exec(letter?.plain ?? '')?.[1] ?? '';
  return { registrationId, token };
}
const outcome = (deed: Promise<unknown>) =>
  deed.then(
    () => 'ok',
    (error: unknown) => (error instanceof NotFound ? '-' : String(error)),
  );
const linksOf = (registrationId: string) =>
  database.current.db
    .select()
    .from(registrationLinks)
    .where(
      and(
        eq(registrationLinks.registrationId, registrationId),
        eq(registrationLinks.purpose, 'documents'),
      ),
    );

type Came = Awaited<ReturnType<typeof come>>;

//          what became of the place, then: the page, the file of before, that of after, that of another session
const table: [what: string, outcomes: string, make: (came: Came) => Promise<string>][] = [
  ['before the session', 'ok ok - -', async ({ token }) => token('mes-documents')],
  [
    'after it',
    'ok ok ok -',
    async ({ token }) => {
      time = after(59);
      return token('mes-documents');
    },
  ],
  [
    'sixty days after it',
    '- - - -',
    async ({ token }) => {
      time = after(61);
      return token('mes-documents');
    },
  ],
  ['by a link for something else', '- - - -', async ({ token }) => token('ma-presence')],
  ['by a link that nobody sent', '- - - -', async () => 'x'.repeat(43)],
  [
    'once the place is given back',
    '- - - -',
    async ({ token, registrationId }) => {
      await answerByLink(context(), { token: token('place') });
      expect(await linksOf(registrationId)).toEqual([]);
      return token('mes-documents');
    },
  ],
  [
    'whatever else took the place away',
    '- - - -',
    async ({ token, registrationId }) => {
      await database.current.db
        .update(registrations)
        .set({ state: 'lapsed' })
        .where(eq(registrations.id, registrationId));
      return token('mes-documents');
    },
  ],
];
test.each(table)('%s: %s', async (_what, outcomes, make) => {
  time = after(-5);
  const token = await make(await come());
  const seen = [await outcome(listDocumentsByLink(context(), token))];
  for (const fileId of [files.before, files.later, files.elsewhere])
    seen.push(await outcome(openDocumentFileByLink(context(), { token, fileId })));
  expect(seen.join(' ')).toBe(outcomes);
});

test('the link does nothing else, and its hash alone is kept', async () => {
  time = after(-5);
  const { token, registrationId } = await come();
  const documents = token('mes-documents');
  const { documents: shown, personName } = await listDocumentsByLink(context(), documents);
  expect([shown.map(({ title }) => title), personName]).toEqual([['before'], `Lou ${arrivals}`]);
  expect(await outcome(answerByLink(context(), { token: documents }))).toBe('-');
  expect(await outcome(readAttendLink(context(), documents))).toBe('-');
  expect((await linksOf(registrationId)).map(({ tokenHash }) => tokenHash)).toEqual([
    hashToken(documents),
  ]);
});
