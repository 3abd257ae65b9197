import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import type { TravelInput } from '#app/training-requests/inputs.ts';
import { declareTouring } from '#app/training-requests/declare-touring.server.ts';
import { endTouring } from '#app/training-requests/end-touring.server.ts';
import { endTouringByLink } from '#app/training-requests/end-touring-by-link.server.ts';
import { isTouringByLink } from '#app/training-requests/is-touring-by-link.server.ts';
import { offerToTravel } from '#app/training-requests/offer-to-travel.server.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { readTouring } from '#app/training-requests/read-touring.server.ts';
import { readTravelForm } from '#app/training-requests/read-travel-form.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { stopTravelling } from '#app/training-requests/stop-travelling.server.ts';
import { sweepRequests } from '#app/training-requests/sweep-requests.server.ts';
import { parseTouringQuery } from '#app/training-requests/touring-query.ts';
import { mails } from '#db/schema/platform.ts';
import { speakerLinks, speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { touringSpeakers, touringTrainers } from '#db/schema/training-requests.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
type Settled = Awaited<ReturnType<typeof joinTrainingPeople>>;
type Person = Settled['people'][string];
let settled: Settled;
let people: Record<string, Person>;
let newcomer: Person;
/** Somebody of the directory who trains, and one who draws; neither is a professional. */
let freelance: Person;
let painter: Person;

async function list(person: Person, discipline: 'trainer' | 'visualArtist') {
  const now = new Date();
  await database.current.db.insert(speakers).values({
    slug: discipline.toLowerCase(),
    kind: 'person',
    name: discipline,
    disciplines: [discipline],
    email: person.email,
    agreedEmail: person.email,
    changedAt: now,
    askedAt: now,
    agreedAt: now,
    claimedById: person.userId,
    claimedAt: now,
  });
}

beforeAll(async () => {
  const { db } = database.current;
  settled = await joinTrainingPeople(db);
  ({ people } = settled);
  await db
    .update(communes)
    .set({ latitude: 43.8768, longitude: 5.3965 })
    .where(eq(communes.code, '84003'));
  newcomer = await settled.join('Lucie', settled.place.aptId, { isVouched: false });
  freelance = await settled.join('Lou', settled.place.aptId, { isVouched: false });
  painter = await settled.join('Max', settled.place.aptId, { isVouched: false });
  await list(freelance, 'trainer');
  await list(painter, 'visualArtist');
});

const offer = (person: Person, more: TravelInput = {}) =>
  offerToTravel(person.context, { communeCode: '04088', radiusInKm: 20, ...more });
const page = (person: Person, address = '') =>
  readTouring(person.context, parseTouringQuery(new URLSearchParams(address)));
const later = (person: Person, days: number) => ({
  ...person.context,
  clock: () => new Date(Date.now() + days * 86_400_000),
});

test('who says that they come, and who reads it', async () => {
  const stranger = contextFor(database.current.db, visitor);
  await expect(readTravelForm(stranger)).rejects.toThrow(NotSignedIn);
  await expect(stopTravelling(stranger)).rejects.toThrow(NotSignedIn);
  for (const person of [newcomer, painter]) {
    await expect(offer(person)).rejects.toThrow(NotFound);
    await expect(page(person)).rejects.toThrow(NotFound);
  }
  for (const person of [people.member!, people.organiser!, people.administrator!, freelance]) {
    await offer(person);
    expect((await readTravelForm(person.context)).mine).toMatchObject({ radiusInKm: 20 });
    await stopTravelling(person.context);
    await stopTravelling(person.context);
    expect((await readTravelForm(person.context)).mine).toBeNull();
  }
  await expect(page(freelance)).rejects.toThrow(NotFound);
  expect((await page(people.member!)).organises).toBe(false);
  expect((await page(people.organiser!)).organises).toBe(true);
});

test('said once, two at once; refused with a sentence; ends by itself', async () => {
  const { db } = database.current;
  const nora = people.organiser!;
  await Promise.all([offer(nora), offer(nora, { radiusInKm: 60 })]);
  expect(await db.$count(touringTrainers, eq(touringTrainers.userId, nora.userId))).toBe(1);
  const wrong = (more: TravelInput, field: string) =>
    expect(offer(nora, more)).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  await wrong({ communeCode: '', commune: 'Nulle-Part' }, 'commune');
  await wrong({ radiusInKm: '' }, 'radiusInKm');
  await wrong({ radiusInKm: 600 }, 'radiusInKm');
  await wrong({ departementCodes: ['75'] }, 'departementCodes');
  await wrong({ themeIds: [9999] }, 'themeIds');
  await wrong({ endsOn: '2020-01-01' }, 'endsOn');
  await offer(nora, { communeCode: '', commune: 'forcalquier', themeIds: [settled.place.themeId] });
  expect((await page(nora)).trainers).toMatchObject([
    { name: 'Nora', place: { name: 'Forcalquier' }, themes: [{ slug: 'sciences' }] },
  ]);
  const query = parseTouringQuery(new URLSearchParams());
  expect((await readTouring(later(nora, 366), query)).trainers).toEqual([]);
  await sweepRequests(later(nora, 390));
  expect(await db.$count(touringTrainers)).toBe(1);
  await sweepRequests(later(nora, 400));
  expect(await db.$count(touringTrainers)).toBe(0);
});

test('who would come is shown with the request; stops follow demand, for who organises', async () => {
  const one = await askForTraining(people.referent!.context, {
    clientKey: crypto.randomUUID(),
    themeId: settled.place.themeId,
    title: 'Montrer les étoiles sans télescope',
    reason: 'La place du village est noire, la nuit.',
    audience: 'everyone',
    format: 'near',
    people: 3,
  });
  const names = async () =>
    (await readRequest(people.member!.context, one)).trainers.map(({ name }) => name);
  const sacha = people.member!;
  await offer(sacha, { communeCode: '84003', radiusInKm: 20 });
  await offer(freelance, { communeCode: '84003', radiusInKm: '', departementCodes: ['04'] });
  expect(await names()).toEqual(['Lou']);
  await offer(sacha, { communeCode: '84003', radiusInKm: 40 });
  expect(await names()).toEqual(['Lou', 'Sacha']);
  await secondRequest(people.trainer!.context, { ...one, people: 5 });

  const stopsOf = async (address: string) => (await page(people.organiser!, address)).stops;
  expect(await stopsOf('')).toBeNull();
  expect((await page(sacha, 'theme=sciences')).stops).toBeNull();
  expect(await stopsOf('theme=sciences&rayon=20')).toMatchObject([
    { name: 'Forcalquier', people: 3, requests: [{ id: one.requestId }] },
    { name: 'Apt', people: 5, libraryIds: [settled.place.aptId] },
  ]);
  expect(await stopsOf('theme=sciences&rayon=20&commune=84003')).toMatchObject([
    { name: 'Apt', kmFromBefore: 0 },
    { name: 'Forcalquier' },
  ]);
  expect(await stopsOf('theme=sciences&rayon=40')).toMatchObject([
    { name: 'Apt', people: 8, communes: ['Forcalquier', 'Apt'] },
  ]);
  const odd = await page(people.organiser!, 'theme=rien&commune=99999&dept=84');
  expect(odd.problems.map(({ name }) => name).toSorted()).toEqual(['commune', 'theme']);
  expect(odd.trainers.map(({ name }) => name)).toEqual(['Lou', 'Sacha']);
});

/** In the directory, without an account. */
async function listAlone(slug: string, more: Partial<typeof speakers.$inferInsert> = {}) {
  const now = new Date();
  const [made] = await database.current.db
    .insert(speakers)
    .values({
      slug,
      kind: 'person',
      name: slug,
      disciplines: ['trainer'],
      themeIds: [settled.place.themeId],
      communeCode: '04088',
      radiusInKm: 30,
      email: `${slug}@example.org`,
      agreedEmail: `${slug}@example.org`,
      changedAt: now,
      askedAt: now,
      agreedAt: now,
      ...more,
    })
    .returning({ id: speakers.id });
  return made!.id;
}

test('who has a page and no account is declared by who organises and referents, told, and takes it back', async () => {
  const { db } = database.current;
  const id = await listAlone('conteuse');
  await listAlone('sans-theme', { themeIds: [] });
  await listAlone('sculptrice', { disciplines: ['visualArtist'] });
  await listAlone('attendue', { agreedAt: null, agreedEmail: null });
  const one = { speaker: 'conteuse' };
  const stranger = contextFor(db, visitor);
  for (const verb of [declareTouring, endTouring]) {
    await expect(verb(stranger, one)).rejects.toThrow(NotSignedIn);
    for (const person of [newcomer, freelance, people.member!, people.trainer!])
      await expect(verb(person.context, one)).rejects.toThrow(NotFound);
  }
  for (const speaker of ['rien', 'trainer', 'sans-theme', 'sculptrice', 'attendue', ''])
    await expect(declareTouring(people.organiser!.context, { speaker })).rejects.toMatchObject({
      fields: { speaker: [expect.any(String)] },
    });
  const names = async (person: Person, address = 'theme=sciences') =>
    (await page(person, address)).trainers
      .filter(({ declaredBy }) => declaredBy)
      .map(({ name, declaredBy }) => [name, declaredBy]);
  for (const who of ['territory', 'other territory', 'administrator', 'referent'] as const) {
    await declareTouring(people[who]!.context, one);
    await endTouring(people[who]!.context, one);
    await endTouring(people[who]!.context, one);
  }
  expect(await names(people.member!)).toEqual([]);
  await db.delete(mails);
  await Promise.all([
    declareTouring(people.organiser!.context, { speakerName: 'Conteuse' }),
    declareTouring(people.territory!.context, one),
  ]);
  const told = await db.select().from(mails).where(eq(mails.kind, 'touring-declared'));
  expect(told.map(({ recipient }) => recipient)).toEqual(['conteuse@example.org']);
  expect(await names(people.member!)).toMatchObject([['conteuse', expect.any(String)]]);
  expect((await page(people.member!)).mayDeclare).toBe(false);
  expect((await page(people.territory!)).mayDeclare).toBe(true);
  expect((await page(people.member!, 'dept=84')).trainers.map(({ name }) => name)).not.toContain(
    'conteuse',
  );

  // By the link that their page has, whose hash alone is kept.
  await db.insert(speakerLinks).values({
    speakerId: id,
    tokenHash: hashToken('le lien'),
    purpose: 'keeping',
    email: 'conteuse@example.org',
    expiresAt: new Date(Date.now() + 86_400_000),
  });
  expect(await isTouringByLink(stranger, 'le lien')).toBe(true);
  await expect(endTouringByLink(stranger, 'un autre')).rejects.toThrow(NotFound);
  await endTouringByLink(stranger, 'le lien');
  expect(await isTouringByLink(stranger, 'le lien')).toBe(false);

  const declare = () => declareTouring(people.organiser!.context, one);
  await declare();
  const query = parseTouringQuery(new URLSearchParams());
  const nextYear = await readTouring(later(people.member!, 366), query);
  expect(nextYear.trainers.filter(({ declaredBy }) => declaredBy)).toEqual([]);
  // Once they have an account, they say it themselves.
  const claimed = { claimedById: newcomer.userId, claimedAt: new Date() };
  await db.update(speakers).set(claimed).where(eq(speakers.id, id));
  expect(await names(people.member!)).toEqual([]);
  await sweepRequests(later(people.organiser!, 1));
  expect(await db.$count(touringSpeakers)).toBe(0);
  await db.update(speakers).set({ claimedById: null, claimedAt: null }).where(eq(speakers.id, id));
  await declare();
  await db.delete(speakers).where(eq(speakers.id, id));
  expect(await db.$count(touringSpeakers)).toBe(0);
});
