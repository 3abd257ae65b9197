import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import { closeRequest } from '#app/training-requests/close-request.server.ts';
import { correctRequest } from '#app/training-requests/correct-request.server.ts';
import { findAlike } from '#app/training-requests/find-alike.server.ts';
import type { AskInput } from '#app/training-requests/inputs.ts';
import { keepRequestOpen } from '#app/training-requests/keep-request-open.server.ts';
import {
  canAsk,
  canClose,
  canCorrect,
  canReadRequests,
  canSecond,
  canTakeBack,
} from '#app/training-requests/policy.ts';
import { parseRequestQuery } from '#app/training-requests/query.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { remindOfRequests } from '#app/training-requests/remind-of-requests.server.ts';
import { searchRequests } from '#app/training-requests/search-requests.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { sweepRequests } from '#app/training-requests/sweep-requests.server.ts';
import { takeBackSecond } from '#app/training-requests/take-back-second.server.ts';
import { mostRequests } from '#app/training-requests/vocabulary.ts';
import { mails } from '#db/schema/platform.ts';
import { communes } from '#db/schema/territories.ts';
import { trainingRequests, trainingRequestSupports } from '#db/schema/training-requests.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
type Settled = Awaited<ReturnType<typeof joinTrainingPeople>>;
type Person = Settled['people'][string];
let settled: Settled;
let people: Record<string, Person>;
/** Of the library of Forcalquier, and a colleague of theirs. */
let author: Person;
let colleague: Person;
let newcomer: Person;

beforeAll(async () => {
  const { db } = database.current;
  settled = await joinTrainingPeople(db);
  ({ people } = settled);
  await db
    .update(communes)
    .set({ latitude: 43.8768, longitude: 5.3965 })
    .where(eq(communes.code, '84003'));
  author = await settled.join('Camille', settled.place.forcalquierId);
  colleague = await settled.join('Hugo', settled.place.forcalquierId);
  newcomer = await settled.join('Lucie', settled.place.aptId, { isVouched: false });
});

const inDays = (days: number) => () => new Date(Date.now() + days * 86_400_000);
const ask = (person: Person, more: Partial<AskInput> = {}) =>
  askForTraining(person.context, {
    clientKey: crypto.randomUUID(),
    themeId: settled.place.themeId,
    title: 'Animer un atelier d’écriture avec des adolescents',
    reason: 'Ils viennent nombreux, et personne n’ose commencer.',
    audience: 'everyone',
    format: 'near',
    people: 3,
    ...more,
  });
const search = (person: Person, address = '') =>
  searchRequests(person.context, parseRequestQuery(new URLSearchParams(address)));
const at = (person: Person, days: number) => ({ ...person.context, clock: inDays(days) });

test('who may do what', () => {
  const everybody: Record<string, Person['actor']> = {
    visitor,
    newcomer: newcomer.actor,
    author: author.actor,
    colleague: colleague.actor,
    ...Object.fromEntries(Object.entries(people).map(([name, { actor }]) => [name, actor])),
  };
  const facts = {
    isOpen: true,
    authorId: author.userId,
    libraryId: settled.place.forcalquierId,
    departementCode: '04',
  };
  const closed = { ...facts, isOpen: false };
  const who = (may: (actor: Person['actor']) => boolean) =>
    Object.keys(everybody)
      .filter((name) => may(everybody[name]!))
      .toSorted()
      .join(' ');
  const all =
    'administrator author colleague member organiser other territory referent territory trainer';
  const elsewhere = 'administrator member organiser other territory trainer';
  expect(who(canReadRequests)).toBe(all);
  expect(who(canAsk)).toBe(all);
  expect(who((actor) => canSecond(actor, facts))).toBe(all);
  expect(who((actor) => canTakeBack(actor, facts))).toBe(elsewhere);
  expect(who((actor) => canCorrect(actor, facts))).toBe('author referent');
  expect(who((actor) => canClose(actor, facts))).toBe('administrator author referent territory');
  for (const may of [canSecond, canTakeBack, canCorrect, canClose])
    expect(who((actor) => may(actor, closed))).toBe('');
});

test('asked once though sent twice, refused with a sentence, never more than one may hold', async () => {
  const clientKey = crypto.randomUUID();
  const [one, two] = await Promise.all([ask(author, { clientKey }), ask(author, { clientKey })]);
  expect(one).toEqual(two);
  const page = await readRequest(people.member!.context, one);
  expect(page.request).toMatchObject({ state: 'open', people: 3, libraryCount: 1, mine: null });
  const wrong = (more: Partial<AskInput>, field: string) =>
    expect(ask(author, more)).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  await wrong({ title: 'court' }, 'title');
  await wrong({ reason: '' }, 'reason');
  await wrong({ themeId: 9999 }, 'themeId');
  await wrong({ people: 0 }, 'people');
  await wrong({ people: 201 }, 'people');
  await wrong({ format: 'loin' as 'near' }, 'format');
  await expect(ask(newcomer)).rejects.toThrow(NotFound);
  const stranger = contextFor(database.current.db, visitor);
  await expect(readRequest(stranger, one)).rejects.toThrow(NotSignedIn);
  await expect(readRequest(newcomer.context, one)).rejects.toThrow(NotFound);
  await expect(readRequest(author.context, { requestId: 'rien' })).rejects.toThrow(NotFound);

  const zealous = await settled.join('Zoe', settled.place.aptId);
  const sent = await Promise.allSettled(
    Array.from({ length: mostRequests + 2 }, () => ask(zealous)),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(mostRequests);
  const { db } = database.current;
  await db.delete(trainingRequests).where(eq(trainingRequests.authorId, zealous.userId));
});

test('seconded once per library, two at once; changed, taken back, by the library alone', async () => {
  const { db } = database.current;
  const one = await ask(author);
  await Promise.all([
    secondRequest(people.member!.context, { ...one, people: 4 }),
    secondRequest(people.trainer!.context, { ...one, people: 4 }),
  ]);
  const rows = await db
    .select()
    .from(trainingRequestSupports)
    .where(eq(trainingRequestSupports.requestId, one.requestId));
  expect(rows).toHaveLength(2);
  await secondRequest(people.trainer!.context, { ...one, people: 2 });
  const page = await readRequest(people.member!.context, one);
  expect(page.request).toMatchObject({ people: 5, libraryCount: 2, mine: 2 });
  expect(page.supports.map(({ people: coming }) => coming)).toEqual([3, 2]);
  await expect(takeBackSecond(colleague.context, one)).rejects.toThrow(Conflict);
  await takeBackSecond(people.member!.context, one);
  await takeBackSecond(people.member!.context, one);
  expect((await readRequest(author.context, one)).request.libraryCount).toBe(1);
  await expect(secondRequest(author.context, { ...one, people: 'x' })).rejects.toMatchObject({
    fields: { people: [expect.any(String)] },
  });
});

test('corrected by who asked, closed by them or taken away; closed, nobody seconds it', async () => {
  const one = await ask(author);
  const said = {
    ...one,
    themeId: settled.place.themeId,
    title: 'Animer un atelier d’écriture, tous âges',
    reason: 'Ils viennent nombreux.',
    audience: 'volunteers' as const,
    format: 'remote' as const,
  };
  await expect(correctRequest(colleague.context, said)).rejects.toThrow(Forbidden);
  await correctRequest(people.referent!.context, said);
  expect((await readRequest(author.context, one)).request.title).toMatch(/tous âges$/u);
  await expect(closeRequest(people.member!.context, one)).rejects.toThrow(Forbidden);
  await expect(closeRequest(people['other territory']!.context, one)).rejects.toThrow(Forbidden);
  const both = await Promise.allSettled([
    closeRequest(people.territory!.context, one),
    closeRequest(people.administrator!.context, one),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { request } = await readRequest(author.context, one);
  expect(request).toMatchObject({ state: 'closed', closeReason: 'moderated' });
  await expect(secondRequest(author.context, { ...one, people: 2 })).rejects.toThrow(Conflict);
  await expect(correctRequest(author.context, said)).rejects.toThrow(Conflict);
});

test('found by theme, département, distance; counted by people, where they are', async () => {
  const { db } = database.current;
  await db.delete(trainingRequests);
  const near = await ask(author, { people: 3 });
  const far = await ask(people.member!, { people: 9, title: 'Tenir un fonds de jeux vidéo' });
  await secondRequest(people.organiser!.context, { ...near, people: 8 });
  const ids = async (address: string) => (await search(author, address)).items.map(({ id }) => id);
  expect(await ids('')).toEqual([near.requestId, far.requestId]);
  expect(await ids('tri=recent')).toEqual([far.requestId, near.requestId]);
  expect(await ids('tri=proche')).toEqual([near.requestId, far.requestId]);
  expect(await ids('dept=84')).toEqual([far.requestId]);
  expect(await ids('theme=sciences&commune=84003&rayon=20')).toEqual([far.requestId]);
  expect(await ids('commune=84003&rayon=60')).toHaveLength(2);
  const all = await search(author);
  expect(all.spots.map(({ name, count }) => [name, count])).toEqual([
    ['Forcalquier', 11],
    ['Apt', 9],
  ]);
  expect(all.gatherings[0]).toMatchObject({ people: 11, libraries: 2, requests: 1 });
  expect(all.facets.dept.map(({ value, count }) => [value, count])).toEqual([
    ['04', 1],
    ['84', 1],
  ]);
  const odd = await search(author, 'theme=rien&rayon=3000&tri=au-hasard');
  expect(odd.problems.map(({ name }) => name).toSorted()).toEqual(['rayon', 'theme', 'tri']);
  expect(odd.total).toBe(2);
  const themeId = String(settled.place.themeId);
  const alike = await findAlike(author.context, { themeId, title: 'tenir des jeux vidéo' });
  expect(alike?.requests.map(({ id }) => id)).toEqual([far.requestId, near.requestId]);
  expect(await findAlike(author.context, { themeId: 'x', title: '' })).toBeNull();
});

test('ends by itself in a year, after one reminder; kept open; gone a year after', async () => {
  const { db } = database.current;
  const one = await ask(author, { title: 'Conter en plein air, sans micro' });
  for (const days of [300, 340, 341]) await remindOfRequests(at(author, days));
  const sent = await db.select().from(mails).where(eq(mails.kind, 'training-request-ending'));
  expect(sent.filter(({ subject }) => subject.includes('Conter'))).toHaveLength(1);
  expect((await readRequest(at(author, 365), one)).request.state).toBe('open');
  expect((await readRequest(at(author, 366), one)).request.state).toBe('expired');
  await expect(keepRequestOpen(colleague.context, one)).rejects.toThrow(Forbidden);
  await expect(keepRequestOpen(at(author, 366), one)).rejects.toThrow(Conflict);
  await keepRequestOpen(at(author, 350), one);
  expect((await readRequest(at(author, 366), one)).request.state).toBe('open');
  await sweepRequests(at(author, 1070));
  expect(await db.$count(trainingRequests, eq(trainingRequests.id, one.requestId))).toBe(1);
  await sweepRequests(at(author, 1090));
  expect(await db.$count(trainingRequests, eq(trainingRequests.id, one.requestId))).toBe(0);
});
