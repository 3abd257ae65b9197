import { and, eq, isNull } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { Conflict, NotFound } from '#app/platform/errors.ts';
import { readRegisterForm } from '#app/registrations/read-register-form.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { readRequestDraft } from '#app/training-requests/read-request-draft.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { sweepRequests } from '#app/training-requests/sweep-requests.server.ts';
import { tellThoseWhoAsked } from '#app/training-requests/tell-those-who-asked.server.ts';
import { tieSession } from '#app/training-requests/tie-session.server.ts';
import { untieSession } from '#app/training-requests/untie-session.server.ts';
import { announceSession } from '#app/trainings/announce-session.server.ts';
import { cancelSession } from '#app/trainings/cancel-session.server.ts';
import { createSession } from '#app/trainings/create-session.server.ts';
import { createTraining } from '#app/trainings/create-training.server.ts';
import { firstUntil } from '#app/trainings/first-until.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { mails } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingRequestSessions } from '#db/schema/training-requests.ts';
import { useDatabase } from '#tests/support/database.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
type Settled = Awaited<ReturnType<typeof joinTrainingPeople>>;
type Person = Settled['people'][string];
let settled: Settled;
let people: Record<string, Person>;
let organiser: Person;
let colleague: Person;
/** Of Forcalquier; a colleague of theirs; of Apt. */
let author: Person;
let other: Person;
let slug: string;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const at = (person: Person, days: number) => ({ ...person.context, clock: () => inDays(days) });

beforeAll(async () => {
  settled = await joinTrainingPeople(database.current.db);
  ({ people } = settled);
  organiser = people.organiser!;
  other = people.member!;
  colleague = await settled.join('Brice', settled.departmentalId);
  author = await settled.join('Camille', settled.place.forcalquierId);
  ({ slug } = await createTraining(organiser.context, {
    title: 'Conter en plein air',
    audience: 'everyone',
    themeId: settled.place.themeId,
    libraryId: settled.departmentalId,
  }));
});

const ask = (title = 'Conter dehors, sans micro ni estrade') =>
  askForTraining(author.context, {
    clientKey: crypto.randomUUID(),
    themeId: settled.place.themeId,
    title,
    reason: 'La place du village nous appelle tout l’été.',
    audience: 'everyone',
    format: 'near',
    people: 2,
  });
/** In so many days, one half-day at a distance: rooms and trainers are free. */
const prepare = (days: number, by = organiser) =>
  createSession(by.context, {
    slug,
    quota: 10,
    registrationOpensOn: toIsoDay(inDays(-1)),
    registrationClosesOn: toIsoDay(inDays(days - 1)),
    sittings: [{ day: toIsoDay(inDays(days)), from: '9:00', to: '12:00', placeKind: 'remote' }],
  });
const stateOf = async (one: { requestId: string }, days = 0) =>
  (await readRequest(at(author, days), one)).request.state;
const register = (person: Person, sessionId: string, days = 0) =>
  registerForSession(at(person, days), { sessionId, status: 'employee' });
const told = async (sessionId: string) =>
  (
    await database.current.db
      .select()
      .from(mails)
      .where(eq(mails.kind, 'training-request-answered'))
  )
    .filter(({ dedupeKey }) => dedupeKey?.includes(sessionId))
    .map(({ recipient }) => recipient)
    .toSorted();

test('three days from the opening, never more than half of what is left', () => {
  const now = new Date('2027-01-01T10:00:00Z');
  const until = (opensAt: string, startsAt: string) =>
    firstUntil({ opensAt: new Date(opensAt), startsAt: new Date(startsAt) }, now).toISOString();
  expect(until('2026-12-01', '2027-03-01')).toBe('2027-01-04T10:00:00.000Z');
  expect(until('2027-01-10T00:00:00Z', '2027-03-01')).toBe('2027-01-13T00:00:00.000Z');
  expect(until('2026-12-01', '2027-01-03T10:00:00Z')).toBe('2027-01-02T10:00:00.000Z');
});

test('two organisers tie at once: one session answers; who may not organise it may not tie it', async () => {
  const { db } = database.current;
  const one = await ask();
  const [first, second] = await Promise.all([prepare(40), prepare(41, colleague)]);
  for (const name of ['member', 'trainer', 'other territory'] as const)
    await expect(tieSession(people[name]!.context, { ...one, ...first })).rejects.toThrow(NotFound);
  await expect(tieSession(author.context, { ...one, ...first })).rejects.toThrow(NotFound);
  const nowhere = { ...one, sessionId: crypto.randomUUID() };
  await expect(tieSession(organiser.context, nowhere)).rejects.toThrow(NotFound);
  await expect(tieSession(organiser.context, { ...one, sessionId: '' })).rejects.toMatchObject({
    fields: { sessionId: [expect.any(String)] },
  });
  const both = await Promise.all([
    tieSession(organiser.context, { ...one, ...first }),
    tieSession(colleague.context, { ...one, ...second }),
  ]);
  expect(both.filter(({ isTied }) => isTied)).toHaveLength(1);
  const standing = and(
    eq(trainingRequestSessions.requestId, one.requestId),
    isNull(trainingRequestSessions.endedAt),
  );
  expect(await db.$count(trainingRequestSessions, standing)).toBe(1);

  const seen = await readRequest(author.context, one);
  expect(seen.request.state).toBe('open');
  expect(seen.answer).toMatchObject({ isPrepared: true, title: null, address: null });
  expect(seen).toMatchObject({ mayAnswer: false, mayUntie: false, mySessions: [] });
  const kept = await readRequest(organiser.context, one);
  expect(kept).toMatchObject({ mayUntie: true, answer: { title: 'Conter en plein air' } });
  await expect(untieSession(author.context, one)).rejects.toThrow(NotFound);
  await untieSession(colleague.context, one);
  await expect(untieSession(colleague.context, one)).rejects.toThrow(Conflict);
  const free = await readRequest(organiser.context, one);
  expect(free).toMatchObject({ mayAnswer: true, answer: null });
  expect(free.mySessions).toHaveLength(2);

  await tieSession(organiser.context, { ...one, ...first });
  await sweepRequests(at(organiser, 89));
  expect((await readRequest(author.context, one)).answer).not.toBeNull();
  await sweepRequests(at(organiser, 91));
  expect((await readRequest(author.context, one)).answer).toBeNull();
});

test('told first, once each, and places are theirs first; then all may come', async () => {
  const { db } = database.current;
  const one = await ask('Conter dehors, et se faire entendre');
  const apt = people.trainer!;
  await secondRequest(apt.context, { ...one, people: 3 });
  const session = await prepare(30);
  await tieSession(organiser.context, { ...one, ...session });
  // Whoever joins while it is prepared comes first too.
  const late = people.administrator!;
  await secondRequest(late.context, { ...one, people: 4 });
  await announceSession(organiser.context, session);
  expect(await stateOf(one)).toBe('answered');
  await expect(secondRequest(organiser.context, { ...one, people: 1 })).rejects.toThrow(Conflict);
  for (let again = 0; again < 2; again += 1) await tellThoseWhoAsked(author.context, session);
  expect(await told(session.sessionId)).toEqual([author.email, late.email].toSorted());

  expect((await register(author, session.sessionId)).state).toBe('registered');
  expect((await register(other, session.sessionId)).state).toBe('registered');
  await expect(register(organiser, session.sessionId)).rejects.toThrow(/d’abord/u);
  const form = await readRegisterForm(organiser.context, { slug, ...session });
  expect(form.waitsUntil).not.toBeNull();
  expect((await readRegisterForm(author.context, { slug, ...session })).waitsUntil).toBeNull();
  const row = {
    ...session,
    userId: organiser.userId,
    libraryId: settled.departmentalId,
    status: 'employee',
    registeredById: organiser.userId,
    state: 'registered',
    arrival: 99,
    changedAt: new Date(),
  } as const;
  await expect(db.insert(registrations).values(row)).rejects.toMatchObject({
    cause: { constraint_name: 'registrations_firsts' },
  });
  expect((await register(organiser, session.sessionId, 4)).state).toBe('registered');
  expect(await stateOf(one, 31)).toBe('held');
});

test('called off, the request is open again and another session may answer; announced already, they are told at once', async () => {
  const one = await ask('Conter dehors, avec les tout-petits');
  const first = await prepare(50);
  await announceSession(organiser.context, first);
  await tellThoseWhoAsked(author.context, first);
  expect(await told(first.sessionId)).toEqual([]);
  expect(await tieSession(organiser.context, { ...one, ...first })).toEqual({ isTied: true });
  await tellThoseWhoAsked(author.context, first);
  expect(await told(first.sessionId)).toEqual([author.email]);
  expect((await register(other, first.sessionId)).state).toBe('registered');
  await expect(untieSession(organiser.context, one)).rejects.toThrow(Conflict);
  await cancelSession(organiser.context, { ...first, reason: 'La formatrice est malade.' });
  expect(await stateOf(one)).toBe('open');
  const second = await prepare(60);
  expect(await tieSession(organiser.context, { ...one, ...second })).toEqual({ isTied: true });
  await announceSession(organiser.context, second);
  expect(await stateOf(one)).toBe('answered');
});

test('a new training begins with the words of the request, in the library from which most would come', async () => {
  const one = await ask('Conter dehors, par temps de vent');
  await secondRequest(other.context, { ...one, people: 5 });
  const answering = { ...one, libraryId: null };
  const draft = await readRequestDraft(organiser.context, answering);
  expect(draft).toMatchObject({
    training: { title: 'Conter dehors, par temps de vent', audience: 'everyone' },
    session: { quota: '7', 'sittings.0.libraryId': settled.place.aptId },
  });
  const there = { ...one, libraryId: settled.place.forcalquierId };
  expect((await readRequestDraft(organiser.context, there))?.session).toMatchObject({
    'sittings.0.libraryId': settled.place.forcalquierId,
  });
  expect(await readRequestDraft(author.context, answering)).toBeNull();
  expect(
    await readRequestDraft(organiser.context, { requestId: 'rien', libraryId: null }),
  ).toBeNull();
});
