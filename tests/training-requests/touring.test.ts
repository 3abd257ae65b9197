import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { visitor } from '#app/platform/actor.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { askForTraining } from '#app/training-requests/ask-for-training.server.ts';
import type { TravelInput } from '#app/training-requests/inputs.ts';
import { offerToTravel } from '#app/training-requests/offer-to-travel.server.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { readTouring } from '#app/training-requests/read-touring.server.ts';
import { readTravelForm } from '#app/training-requests/read-travel-form.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { stopTravelling } from '#app/training-requests/stop-travelling.server.ts';
import { sweepRequests } from '#app/training-requests/sweep-requests.server.ts';
import { parseTouringQuery } from '#app/training-requests/touring-query.ts';
import { speakers } from '#db/schema/speakers.ts';
import { communes } from '#db/schema/territories.ts';
import { touringTrainers } from '#db/schema/training-requests.ts';
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
