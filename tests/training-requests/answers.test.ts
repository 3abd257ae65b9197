import { and, eq, isNull, like } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { Conflict, NotFound } from '#app/platform/errors.ts';
import { readRegisterForm } from '#app/registrations/read-register-form.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { answerRequests } from '#app/training-requests/answer-requests.server.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { readRequestDraft } from '#app/training-requests/read-request-draft.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { sweepRequests } from '#app/training-requests/sweep-requests.server.ts';
import { tellThatItIsOpenAgain } from '#app/training-requests/tell-that-it-is-open-again.server.ts';
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
const told = async (sessionId: string, kind = 'training-request-answered') =>
  (await database.current.db.select().from(mails).where(eq(mails.kind, kind)))
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

test('two organisers tie at once: both sessions answer, each once; who may not organise one may not tie it', async () => {
  const { db } = database.current;
  const one = await ask();
  const [first, second] = await Promise.all([prepare(40), prepare(41, colleague)]);
  for (const name of ['member', 'trainer', 'other territory'] as const)
    await expect(tieSession(people[name]!.context, { ...one, ...first })).rejects.toThrow(NotFound);
  await expect(tieSession(author.context, { ...one, ...first })).rejects.toThrow(NotFound);
  const nowhere = { ...one, sessionId: crypto.randomUUID() };
  await expect(tieSession(organiser.context, nowhere)).rejects.toThrow(NotFound);
  const wrong = (more: object, field: string) =>
    expect(tieSession(organiser.context, { ...one, ...first, ...more })).rejects.toMatchObject({
      fields: { [field]: [expect.any(String)] },
    });
  await wrong({ sessionId: '' }, 'sessionId');
  await wrong({ libraryIds: ['rien'] }, 'libraryIds');
  await wrong({ libraryIds: [settled.departmentalId] }, 'libraryIds');
  await Promise.all([
    tieSession(organiser.context, { ...one, ...first }),
    tieSession(colleague.context, { ...one, ...first }),
    tieSession(colleague.context, { ...one, ...second }),
  ]);
  const standing = and(
    eq(trainingRequestSessions.requestId, one.requestId),
    isNull(trainingRequestSessions.endedAt),
  );
  expect(await db.$count(trainingRequestSessions, standing)).toBe(2);

  const seen = await readRequest(author.context, one);
  expect(seen.request).toMatchObject({ state: 'open', isPrepared: true });
  expect(seen.answers).toMatchObject([
    { isPrepared: true, title: null, address: null, mayUntie: false },
    { isPrepared: true, title: null },
  ]);
  expect(seen).toMatchObject({ mayAnswer: false, mySessions: [] });
  const kept = await readRequest(organiser.context, one);
  expect(kept.answers[0]).toMatchObject({ mayUntie: true, title: 'Conter en plein air' });
  expect(kept).toMatchObject({ mayAnswer: true, mySessions: [] });
  await expect(untieSession(author.context, { ...one, ...first })).rejects.toThrow(NotFound);
  await untieSession(colleague.context, { ...one, ...first });
  await expect(untieSession(colleague.context, { ...one, ...first })).rejects.toThrow(Conflict);
  const free = await readRequest(organiser.context, one);
  expect(free.answers.map(({ sessionId }) => sessionId)).toEqual([second.sessionId]);
  expect(free.mySessions).toHaveLength(1);

  await sweepRequests(at(organiser, 89));
  expect((await readRequest(author.context, one)).answers).toHaveLength(1);
  await sweepRequests(at(organiser, 91));
  expect((await readRequest(author.context, one)).answers).toEqual([]);
});

test('for some of those who ask: they alone are told and come first, for the others it stays open', async () => {
  const one = await ask('Conter dehors, par tous les temps');
  const apt = people.trainer!;
  await secondRequest(apt.context, { ...one, people: 3 });
  const first = await prepare(33);
  const libraryIds = [settled.place.forcalquierId];
  await tieSession(organiser.context, { ...one, ...first, libraryIds });
  expect((await readRequest(apt.context, one)).answers[0]?.libraries).toHaveLength(1);
  await announceSession(organiser.context, first);
  await tellThoseWhoAsked(author.context, first);
  expect(await told(first.sessionId)).toEqual([author.email]);
  await expect(register(other, first.sessionId)).rejects.toThrow(/d’abord/u);
  expect(await stateOf(one)).toBe('open');

  // The rest by another session, which answers another request of theirs too: told of it once.
  const two = await ask('Conter dehors, la nuit');
  await secondRequest(apt.context, { ...two, people: 1 });
  const second = await prepare(35);
  const answering = { requestIds: [one.requestId, two.requestId, 'rien'], libraryId: null };
  const rest = [settled.place.aptId];
  expect(
    await answerRequests(organiser.context, { ...answering, ...second, libraryIds: rest }),
  ).toEqual({ leftOut: 1 });
  await announceSession(organiser.context, second);
  await tellThoseWhoAsked(author.context, second);
  expect(await told(second.sessionId)).toEqual([apt.email]);
  expect(await stateOf(one)).toBe('answered');
  expect(await stateOf(one, 34)).toBe('answered');
  expect(await stateOf(one, 36)).toBe('held');
  expect(await stateOf(two)).toBe('open');
  const late = { ...one, ...(await prepare(60)) };
  await expect(tieSession(at(organiser, 36), late)).rejects.toThrow(Conflict);
  // A third for all who ask, while the others are to come: who was told of none of it twice.
  await tieSession(organiser.context, late);
  await announceSession(organiser.context, late);
  for (let again = 0; again < 2; again += 1) await tellThoseWhoAsked(author.context, late);
  expect(await told(late.sessionId)).toEqual([author.email, apt.email].toSorted());
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
  await tieSession(organiser.context, { ...one, ...first });
  await tellThoseWhoAsked(author.context, first);
  expect(await told(first.sessionId)).toEqual([author.email]);
  expect((await register(other, first.sessionId)).state).toBe('registered');
  await expect(untieSession(organiser.context, { ...one, ...first })).rejects.toThrow(Conflict);
  const unseen = await prepare(70);
  await tieSession(organiser.context, { ...one, ...unseen });
  await cancelSession(organiser.context, { ...unseen, reason: 'La salle est prise.' });
  await tellThatItIsOpenAgain(author.context, unseen);
  expect(await told(unseen.sessionId, 'training-request-open-again')).toEqual([]);
  await cancelSession(organiser.context, { ...first, reason: 'La formatrice est malade.' });
  expect(await stateOf(one)).toBe('open');
  for (let again = 0; again < 2; again += 1) await tellThatItIsOpenAgain(at(author, 330), first);
  expect(await told(first.sessionId, 'training-request-open-again')).toEqual([author.email]);
  const [mail] = await database.current.db
    .select()
    .from(mails)
    .where(like(mails.dedupeKey, `training-request-open-again:${first.sessionId}%`));
  expect(mail?.plain).toContain('La formatrice est malade.');
  expect((await readRequest(author.context, one)).calledOff).toMatchObject({
    title: 'Conter en plein air',
    reason: 'La formatrice est malade.',
    days: expect.stringMatching(/^le /u),
  });
  // Called off late: it stands for three months more.
  expect(await stateOf(one, 400)).toBe('open');
  const second = await prepare(60);
  await tieSession(organiser.context, { ...one, ...second });
  await announceSession(organiser.context, second);
  expect(await stateOf(one)).toBe('answered');
  expect((await readRequest(author.context, one)).calledOff).toBeNull();
  const third = await prepare(61);
  await tieSession(organiser.context, { ...one, ...third });
  await announceSession(organiser.context, third);
  await tellThoseWhoAsked(author.context, third);
  await cancelSession(organiser.context, { ...third, reason: 'Une suffit.' });
  await tellThatItIsOpenAgain(author.context, third);
  expect(await told(third.sessionId, 'training-request-open-again')).toEqual([]);
});

test('a new training begins with the words of the request, in the library from which most would come', async () => {
  const one = await ask('Conter dehors, par temps de vent');
  await secondRequest(other.context, { ...one, people: 5 });
  const answering = { requestIds: [one.requestId], libraryId: null, libraryIds: [] };
  const draft = await readRequestDraft(organiser.context, answering);
  expect(draft).toMatchObject({
    training: { title: 'Conter dehors, par temps de vent', audience: 'everyone' },
    session: { quota: '7', 'sittings.0.libraryId': settled.place.aptId },
  });
  const there = { ...answering, libraryId: settled.place.forcalquierId };
  expect((await readRequestDraft(organiser.context, there))?.session).toMatchObject({
    'sittings.0.libraryId': settled.place.forcalquierId,
  });
  const chosen = { ...answering, libraryIds: [settled.place.forcalquierId] };
  expect(await readRequestDraft(organiser.context, chosen)).toMatchObject({
    libraries: [expect.stringContaining('Forcalquier')],
    session: { quota: '2', 'sittings.0.libraryId': settled.place.forcalquierId },
  });
  expect(await readRequestDraft(author.context, answering)).toBeNull();
  expect(
    await readRequestDraft(organiser.context, { ...answering, requestIds: ['rien'] }),
  ).toBeNull();
});
