import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';

import { watchInactivity } from '#app/accounts/watch-inactivity.server.ts';
import { answerRide } from '#app/carpool/answer-ride.server.ts';
import { askForSeat } from '#app/carpool/ask-for-seat.server.ts';
import { endCarpool } from '#app/carpool/end-carpool.server.ts';
import { leaveWithPlace } from '#app/carpool/leave-with-place.server.ts';
import { readCarpool } from '#app/carpool/read-carpool.server.ts';
import { shareWay } from '#app/carpool/share-way.server.ts';
import { sweepCarpool } from '#app/carpool/sweep-carpool.server.ts';
import { tellOfErasure } from '#app/carpool/tell-of-erasure.server.ts';
import { withdrawShare } from '#app/carpool/withdraw-share.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { users } from '#db/schema/accounts.ts';
import { carpoolRides, carpoolShares } from '#db/schema/carpool.ts';
import { mails } from '#db/schema/platform.ts';
import { registrations } from '#db/schema/registrations.ts';
import { communes } from '#db/schema/territories.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { announced } from '#tests/support/announced.ts';
import { contextFor, type joinNetwork } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { nameTrainers } from '#tests/support/name-trainers.ts';
import { joinTrainingPeople } from '#tests/support/training-people.ts';

const database = useDatabase();
const start = new Date('2027-01-14T08:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
let time = after(-5);
type Lost = Parameters<typeof tellOfErasure>[1];
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let people: Record<string, Person> = {};
const of = { slug: 'relier', sessionId: '' };
const others = { called: '', remote: '' };

const at = (who: string) =>
  who === 'visitor'
    ? contextFor(database.current.db, visitor, () => time)
    : { ...people[who]!.context, clock: () => time };

beforeAll(async () => {
  const { db } = database.current;
  const joined = await joinTrainingPeople(db);
  const { departmentalId, join } = joined;
  const { forcalquierId, aptId, themeId } = joined.place;
  await db
    .update(communes)
    .set({ latitude: 43.8768, longitude: 5.3965 })
    .where(eq(communes.code, '84003'));
  people = { ...joined.people };
  for (const who of ['driver', 'near', 'far', 'third', 'waiting', 'elsewhere'])
    people[who] = await join(`Z ${who}`, who === 'far' ? aptId : forcalquierId);
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
  const openSession = async (isRemote: boolean, day: number) => {
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
    await db.insert(trainingSittings).values({
      sessionId: session!.id,
      startsAt: after(day),
      endsAt: new Date(after(day).getTime() + 3 * 3_600_000),
      ...(isRemote
        ? { placeKind: 'remote' as const }
        : { placeKind: 'elsewhere' as const, placeLabel: 'La halle', communeCode: '04088' }),
    });
    await nameTrainers(db, { sessionId: session!.id }, people.trainer!.userId);
    await db
      .update(trainingSessions)
      .set({ announcedAt: after(-60), announcedById: createdById })
      .where(eq(trainingSessions.id, session!.id));
    return session!.id;
  };
  of.sessionId = await openSession(false, 0);
  others.called = await openSession(false, 7);
  others.remote = await openSession(true, 14);
  const place = (sessionId: string, who: string, arrival: number, state = 'registered') => ({
    sessionId,
    userId: people[who]!.userId,
    status: 'employee' as const,
    registeredById: people[who]!.userId,
    state: state as 'registered' | 'waiting',
    arrival,
    changedAt: start,
  });
  await db
    .insert(registrations)
    .values([
      ...['driver', 'near', 'far', 'third'].map((who, i) => place(of.sessionId, who, i + 1)),
      place(of.sessionId, 'waiting', 5, 'waiting'),
      place(others.called, 'elsewhere', 1),
      place(others.remote, 'elsewhere', 1),
    ]);
});

beforeEach(async () => {
  const { db } = database.current;
  time = after(-5);
  await db.delete(carpoolShares);
  await db.delete(mails);
});

const trips = ['2027-01-14:there', '2027-01-14:back'];
const offer = (who: string, more: Record<string, unknown> = {}) =>
  shareWay(at(who), {
    ...of,
    kind: 'offer',
    communeCode: '04088',
    seats: '1',
    trips,
    leavesAt: '07:30',
    contact: '04 92 00 00 00',
    ...more,
  });
const look = (who: string, more: Record<string, unknown> = {}) =>
  shareWay(at(who), {
    ...of,
    kind: 'search',
    communeCode: '04088',
    trips: [],
    contact: 'moi@exemple.fr',
    ...more,
  });
const page = (who: string) => readCarpool(at(who), of);
const shareOf = async (who: string) => {
  const [share] = await database.current.db
    .select()
    .from(carpoolShares)
    .where(eq(carpoolShares.userId, people[who]!.userId));
  return share!;
};
const ask = async (who: string, driver = 'driver') =>
  askForSeat(at(who), { ...of, offerId: (await shareOf(driver)).id });
const rideOf = async (who: string) => {
  const [ride] = await database.current.db
    .select()
    .from(carpoolRides)
    .where(eq(carpoolRides.searchId, (await shareOf(who)).id));
  return ride?.id ?? '00000000-0000-4000-8000-000000000000';
};
const answer = async (who: string, of2: string, said: 'accepted' | 'declined' = 'accepted') =>
  answerRide(at(who), { ...of, rideId: await rideOf(of2), answer: said });
const letters = async () =>
  (await database.current.db.select().from(mails).orderBy(mails.createdAt))
    .map(({ recipient, subject }) => {
      const who = Object.entries(people).find(([, { email }]) => email === recipient)?.[0];
      return `${who}: ${subject}`;
    })
    .toSorted();
const outcome = (deed: Promise<unknown>) =>
  deed.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof NotSignedIn) return 'in';
      if (error instanceof NotFound) return '-';
      return error instanceof Conflict ? 'late' : String(error);
    },
  );

//                    page; reads names before saying anything, after; shares; asks; answers for the driver
const table: [who: string, outcomes: string][] = [
  ['visitor', 'in 0 0 in in in'],
  ['member', '- 0 0 - - -'],
  ['referent', '- 0 0 - - -'],
  ['other territory', '- 0 0 - - -'],
  ['waiting', '- 0 0 - - -'],
  ['elsewhere', '- 0 0 - - -'],
  ['trainer', 'ok 0 0 - - -'],
  ['organiser', 'ok 0 0 - - -'],
  ['territory', 'ok 0 0 - - -'],
  ['administrator', 'ok 0 0 - - -'],
  ['third', 'ok 0 2 ok ok -'],
];
test.each(table)('%s: %s', async (who, outcomes) => {
  await offer('driver');
  await look('near');
  await ask('near');
  const names = () =>
    page(who).then(
      (read) => read.others.length,
      () => 0,
    );
  const seen = [await outcome(page(who)), await names()];
  const shared = await outcome(look(who));
  seen.push(await names(), shared, await outcome(ask(who)), await outcome(answer(who, 'near')));
  expect(seen.join(' ')).toBe(outcomes);
});

test('who keeps the session reads how many share, and nothing of whom', async () => {
  await offer('driver', { seats: '3', note: 'Un mot secret' });
  await look('near');
  const read = await page('organiser');
  expect(read.counts).toEqual({ offers: 1, searches: 1, seatsLeft: 3 });
  expect(JSON.stringify(read)).not.toMatch(/Z driver|04 92 00|secret|moi@exemple/u);
});

test('nearest first; a seat is asked for, given, and the car is full', async () => {
  await look('near', { communeCode: '', commune: 'forcalquier' });
  await offer('far', { communeCode: '84003', seats: '2' });
  await offer('driver');
  expect((await page('near')).others).toMatchObject([
    { name: 'Z driver', km: 0, seatsLeft: 1, contact: '04 92 00 00 00', trips },
    { name: 'Z far', seatsLeft: 2 },
  ]);
  await ask('near');
  await ask('near');
  await ask('near', 'far');
  expect(await letters()).toEqual([
    'driver: Z near demande une place – Relier',
    'far: Z near demande une place – Relier',
  ]);
  await look('third');
  await ask('third');
  await database.current.db.delete(mails);
  const given = async () =>
    answerRide(at('driver'), {
      ...of,
      rideId: (await page('driver')).others.find(({ name }) => name === 'Z near')!.asked!.id,
      answer: 'accepted',
    });
  await given();
  await given();
  expect(await letters()).toEqual(['near: Vous avez une place en voiture – Relier']);
  expect(await page('near')).toMatchObject({
    hasSeat: true,
    others: [{ seatsLeft: 0, ride: 'accepted' }, {}, { ride: undefined }],
  });
  expect(await outcome(answer('driver', 'third'))).toBe('late');
  expect(await outcome(ask('near', 'far'))).toBe('late');
  await expect(offer('driver', { seats: '0' })).rejects.toMatchObject({
    fields: { seats: [expect.any(String)] },
  });
  await answer('driver', 'near', 'declined');
  expect(await outcome(answer('driver', 'third'))).toBe('ok');
  expect(await outcome(ask('near'))).toBe('late');
});

test('one seat and two answers at once; the database refuses what a verb would miss', async () => {
  await offer('driver');
  await offer('far');
  await look('near');
  await look('third');
  await ask('near');
  await ask('third');
  const both = [answer('driver', 'near'), answer('driver', 'third')].map(outcome);
  expect((await Promise.all(both)).toSorted()).toEqual(['late', 'ok']);
  expect((await shareOf('driver')).seatsTaken).toBe(1);
  const rides = database.current.db
    .update(carpoolRides)
    .set({ state: 'accepted', answeredAt: time });
  await expect(rides).rejects.toThrow();
});

test('whoever leaves is told of: withdrawn, place given back, session called off', async () => {
  const { db } = database.current;
  const ride = async () => {
    await db.delete(carpoolShares);
    await offer('driver', { seats: '2' });
    await look('near');
    await look('third');
    await ask('near');
    await answer('driver', 'near');
    await ask('third');
    await db.delete(mails);
  };
  const gone = 'Votre place en voiture n’est plus là – Relier';
  await ride();
  await withdrawShare(at('driver'), of);
  await withdrawShare(at('driver'), of);
  expect(await letters()).toEqual([`near: ${gone}`, `third: ${gone}`]);
  await ride();
  await withdrawShare(at('near'), of);
  expect(await letters()).toEqual(['driver: Une place se libère dans votre voiture – Relier']);
  expect((await shareOf('driver')).seatsTaken).toBe(0);
  await ride();
  await look('driver');
  expect(await letters()).toEqual([`near: ${gone}`, `third: ${gone}`]);
  await ride();
  await endCarpool(at('driver'), of);
  expect(await letters()).toEqual([`near: ${gone}`, `third: ${gone}`]);
  expect(await db.$count(carpoolShares)).toBe(0);
  await ride();
  const isDriver = eq(registrations.userId, people.driver!.userId);
  const [place] = await db.select().from(registrations).where(isDriver);
  await leaveWithPlace(at('driver'), { registrationId: place!.id, state: 'cancelled' });
  expect(await letters()).toEqual([]);
  await db.update(registrations).set({ state: 'cancelled' }).where(isDriver);
  await leaveWithPlace(at('driver'), { registrationId: place!.id, state: 'cancelled' });
  expect(await letters()).toEqual([`near: ${gone}`, `third: ${gone}`]);
  await db.update(registrations).set({ state: 'registered' }).where(isDriver);
});

test('no way to share: at a distance, called off, over; all goes thirty days after', async () => {
  const { db } = database.current;
  const elsewhere = (sessionId: string) =>
    outcome(readCarpool(at('elsewhere'), { ...of, sessionId }));
  expect(await elsewhere(others.remote)).toBe('-');
  expect(await elsewhere(others.called)).toBe('ok');
  await db
    .update(trainingSessions)
    .set({
      cancelledAt: time,
      cancelledById: people.organiser!.userId,
      cancelReason: 'La neige.',
    })
    .where(eq(trainingSessions.id, others.called));
  expect(await elsewhere(others.called)).toBe('-');
  await offer('driver');
  time = after(1);
  expect([await outcome(page('driver')), await outcome(offer('driver'))]).toEqual(['ok', 'late']);
  time = after(30);
  await sweepCarpool(at('driver'));
  expect(await db.$count(carpoolShares)).toBe(1);
  time = after(31);
  await sweepCarpool(at('driver'));
  expect(await db.$count(carpoolShares)).toBe(0);
});

test.each([
  ['kind', { kind: 'x' }],
  ['commune', { communeCode: '', commune: 'Nulle-Part' }],
  ['seats', { seats: '' }],
  ['seats', { seats: '9' }],
  ['trips', { trips: [] }],
  ['trips', { trips: ['2027-01-15:there'] }],
  ['leavesAt', { leavesAt: '25:00' }],
  ['contact', { contact: 'chez moi' }],
  ['note', { note: 'a'.repeat(301) }],
])('%s is refused with its sentence', async (field, wrong) => {
  await expect(offer('driver', wrong)).rejects.toMatchObject({
    fields: { [field]: [expect.any(String)] },
  });
});

test('whoever closes their account is told of, without a name, by the job that erases', async () => {
  const { db } = database.current;
  const delays = { noticeMonths: 12, closesAfterMonths: 24, graceInDays: 1 };
  const erase = async (who: string) => {
    await db
      .update(users)
      .set({ lastSeenAt: new Date('2024-01-01') })
      .where(eq(users.id, people[who]!.userId));
    for (const days of [-9, -7]) {
      time = after(days);
      await watchInactivity(at('administrator'), delays);
    }
    await db.delete(mails);
    // Told twice by a job that is tried again, they hear of it once.
    for (const lost of [
      ...(await announced(db, 'companion-erased')),
      ...(await announced(db, 'companion-erased')),
    ])
      await tellOfErasure(at('administrator'), lost as Lost);
  };
  await offer('driver', { seats: '2' });
  for (const who of ['near', 'third', 'far']) {
    await look(who);
    await ask(who);
  }
  await answer('driver', 'near');
  await answer('driver', 'far', 'declined');
  await erase('near');
  expect(await letters()).toEqual(['driver: Une place se libère dans votre voiture – Relier']);
  expect((await shareOf('driver')).seatsTaken).toBe(0);
  await answer('driver', 'third');
  await db.execute(sql`truncate pgboss.job`);
  await erase('driver');
  // Who was declined had nothing to lose.
  expect(await letters()).toEqual(['third: Votre place en voiture n’est plus là – Relier']);
  const [mail] = await db.select().from(mails);
  expect(mail?.plain).toContain('a quitté le réseau');
  expect(mail?.plain).not.toMatch(/Z driver|supprim|04 92 00/u);
  await db.delete(mails);
  time = after(2);
  for (const lost of await announced(db, 'companion-erased'))
    await tellOfErasure(at('administrator'), lost as Lost);
  expect(await letters()).toEqual([]);
});
