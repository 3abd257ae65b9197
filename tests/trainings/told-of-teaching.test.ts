import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { reviseSession } from '#app/trainings/revise-session.server.ts';
import { tellOfTeaching } from '#app/trainings/tell-of-teaching.server.ts';
import { tellTrainersOfCancellation } from '#app/trainings/tell-trainers-of-cancellation.server.ts';
import { mails } from '#db/schema/platform.ts';
import { trainingSittings } from '#db/schema/trainings.ts';
import { announced } from '#tests/support/announced.ts';
import { contextFor, type joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

type Person = Awaited<ReturnType<typeof joinNetwork>>;

/** What those who teach hear of it: announced, changed by its form, called off. */
const database = useDatabase();
let organiser: Person;
let ines: Person;
let ilan: Person;
let training: { slug: string };

beforeAll(async () => {
  const { people, departmentalId, place, join } = await joinTrainingPeople(database.current.db);
  organiser = people.organiser!;
  ines = people.trainer!;
  ilan = await join('Ilan', place.aptId);
  training = await createTraining(asOrganiser(), {
    title: 'Conter en plein air',
    summary: 'Dehors.',
    aims: '',
    audience: 'everyone',
    prerequisites: '',
    themeId: place.themeId,
    libraryId: departmentalId,
  });
});

/** Each deed has a minute of its own. */
let minutes = 0;
const asOrganiser = () => {
  minutes += 1;
  const now = new Date(Date.UTC(2026, 11, 1, 10, minutes));
  return {
    ...contextFor(database.current.db, organiser.actor, () => now),
    appUrl: 'https://rpbs.example',
  };
};

const half = (day: string, names: string[], sittingId = '') => ({
  sittingId,
  day,
  from: '9:00',
  to: '12:00',
  placeKind: 'remote' as const,
  visioUrl: 'https://visio.example.org/a',
  trainers: names.map((name) => ({ name })),
});
const conditions = {
  quota: 10,
  registrationOpensOn: '2026-11-01',
  registrationClosesOn: '2027-01-10',
};

/** Does what was announced twice, as a job that is tried again would. @returns subject and days, by person. */
async function hear(sessionId: string): Promise<Record<string, [string, string[]]>> {
  const { db } = database.current;
  const before = new Set((await db.select({ id: mails.id }).from(mails)).map(({ id }) => id));
  const changes = await announced(db, 'training-teaching-changed');
  for (const change of [changes.at(-1), changes.at(-1)])
    await tellOfTeaching(asOrganiser(), change as never);
  const fresh = (await db.select().from(mails)).filter(
    ({ id, dedupeKey }) => !before.has(id) && dedupeKey?.includes(sessionId),
  );
  const told = fresh.map(({ recipient, subject, plain }): [string, [string, string[]]] => [
    recipient === ines.email ? 'Ines' : recipient === ilan.email ? 'Ilan' : recipient,
    [subject.split(' – ')[0] ?? '', plain.match(/\d+ janvier 2027/gu) ?? []],
  ]);
  expect(new Set(told.map(([who]) => who)).size).toBe(told.length);
  return Object.fromEntries(told);
}

test('each hears once what they teach, when it is announced and when it changes; who did it does not', async () => {
  const { db } = database.current;
  const changes = () => announced(db, 'training-teaching-changed');
  const { sessionId } = await createSession(asOrganiser(), {
    slug: training.slug,
    ...conditions,
    sittings: [half('2027-01-14', ['Ines', 'Nora']), half('2027-01-21', ['Ines'])],
  });
  // What is prepared is nobody's business yet.
  expect(await changes()).toEqual([]);
  await announceSession(asOrganiser(), { sessionId });
  expect(await hear(sessionId)).toEqual({
    Ines: ['Vous animez une formation', ['14 janvier 2027', '21 janvier 2027']],
  });
  const sittings = await db
    .select({ id: trainingSittings.id })
    .from(trainingSittings)
    .where(eq(trainingSittings.sessionId, sessionId))
    .orderBy(asc(trainingSittings.startsAt));
  const [first, second] = sittings.map(({ id }) => id);
  const revise = (...halves: ReturnType<typeof half>[]) =>
    reviseSession(asOrganiser(), { sessionId, ...conditions, sittings: halves });
  await revise(half('2027-01-14', ['Ines'], first), half('2027-01-21', ['Ilan'], second));
  expect(await hear(sessionId)).toEqual({
    Ines: ['Vos demi-journées ont changé', ['14 janvier 2027']],
    Ilan: ['Vous animez une formation', ['21 janvier 2027']],
  });
  await revise(half('2027-01-14', ['Ines'], first), half('2027-01-28', ['Ilan'], second));
  expect(await hear(sessionId)).toEqual({
    Ilan: ['Vos demi-journées ont changé', ['28 janvier 2027']],
  });
  await revise(half('2027-01-14', ['Ilan'], first), half('2027-01-28', ['Ilan'], second));
  expect(await hear(sessionId)).toMatchObject({ Ines: ['Vous n’animez plus cette formation', []] });
  const count = (await changes()).length;
  await revise(half('2027-01-14', ['Ilan'], first), half('2027-01-28', ['Ilan'], second));
  expect(await changes()).toHaveLength(count);
  await cancelSession(asOrganiser(), { sessionId, reason: 'La salle est inondée.' });
  for (let n = 0; n < 2; n += 1) await tellTrainersOfCancellation(asOrganiser(), { sessionId });
  const off = (await db.select().from(mails)).filter(({ dedupeKey }) =>
    dedupeKey?.startsWith(`trainer-called-off:${sessionId}`),
  );
  expect(off.map(({ recipient }) => recipient)).toEqual([ilan.email]);
  expect(off[0]?.plain).toContain('La salle est inondée.');
});
