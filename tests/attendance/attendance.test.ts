import { randomUUID } from 'node:crypto';

import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { attendedMinutes, instantWithin } from '#app/attendance/attended-minutes.ts';
import type { Mark } from '#app/attendance/inputs.ts';
import { markAttendance } from '#app/attendance/mark-attendance.server.ts';
import { readAttendance } from '#app/attendance/read-attendance.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { openDatabase } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { addWalkIn } from '#app/registrations/add-walk-in.server.ts';
import { attendanceEntries, attendanceMarks } from '#db/schema/attendance.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';

const database = useDatabase();
const start = new Date('2027-01-14T08:00:00Z');
let time = new Date('2027-01-14T08:05:00Z');
const now = () => time;
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let place: Awaited<ReturnType<typeof settleTerritory>>;
let departmentalId = '';
let people: Record<string, Person> = {};

const at = (person: Pick<Person, 'context'>) => ({ ...person.context, clock: now });
const nora = () => people.organiser!;

beforeAll(async () => {
  const { db } = database.current;
  place = await settleTerritory(db);
  const [made] = await db
    .insert(libraries)
    .values({ slug: 'bd', name: 'MD', communeCode: '04088', kind: 'departmental' })
    .returning({ id: libraries.id });
  departmentalId = made!.id;
  const join = (name: string, libraryId: string, grants = {}) =>
    joinNetwork(db, { name, libraryId, ...grants });
  const { forcalquierId, aptId } = place;
  people = {
    organiser: await join('Nora', departmentalId),
    trainer: await join('Ines', aptId),
    participant: await join('Camille', forcalquierId),
    member: await join('Sacha', aptId),
    referent: await join('Rene', forcalquierId, {
      grants: [{ role: 'libraryReferent', libraryId: forcalquierId }],
    }),
    territory: await join('Tania', forcalquierId, {
      grants: [{ role: 'territoryReferent', departementCode: '04' }],
    }),
    'other territory': await join('Otto', aptId, {
      grants: [{ role: 'territoryReferent', departementCode: '84' }],
    }),
    administrator: await join('Admin', aptId, { grants: [{}] }),
  };
});

/** A session of two half-days with Camille and a volunteer, as on its day. */
async function gather(more: Partial<typeof trainingSessions.$inferInsert> = {}) {
  const { db } = database.current;
  const slug = `relier-${randomUUID().slice(0, 8)}`;
  return db.transaction(async (tx) => {
    const [training] = await tx
      .insert(trainings)
      .values({
        slug,
        title: 'Relier',
        audience: 'everyone',
        themeId: place.themeId,
        libraryId: departmentalId,
        createdById: nora().userId,
        changedAt: now(),
        publishedAt: now(),
      })
      .returning({ id: trainings.id });
    const [session] = await tx
      .insert(trainingSessions)
      .values({
        trainingId: training!.id,
        quota: 3,
        registrationOpensOn: '2026-11-01',
        registrationClosesOn: '2027-01-13',
        createdById: nora().userId,
        lastArrival: 2,
        ...more,
      })
      .returning({ id: trainingSessions.id });
    const sessionId = session!.id;
    const sittings = await tx
      .insert(trainingSittings)
      .values(
        [0, 300].map((from) => ({
          sessionId,
          startsAt: after(from),
          endsAt: after(from + 180),
          placeKind: 'remote' as const,
        })),
      )
      .returning({ id: trainingSittings.id });
    // One that is taught by Ines: nobody teaches two at once, so her hours are those of no other.
    await tx
      .update(trainingSessions)
      .set({ announcedAt: now(), announcedById: nora().userId })
      .where(eq(trainingSessions.id, sessionId));
    const registered = {
      sessionId,
      status: 'employee' as const,
      registeredById: nora().userId,
      state: 'registered' as const,
      changedAt: now(),
    };
    const rows = await tx
      .insert(registrations)
      .values([
        { ...registered, userId: people.participant!.userId, arrival: 1 },
        { ...registered, personName: 'Maud Ferrier', arrival: 2 },
      ])
      .returning({ id: registrations.id });
    const [morning, afternoon] = sittings.map(({ id }) => id);
    const [camille, maud] = rows.map(({ id }) => id);
    return {
      slug,
      sessionId,
      morning: morning!,
      afternoon: afternoon!,
      camille: camille!,
      maud: maud!,
    };
  });
}
type Gathered = Awaited<ReturnType<typeof gather>>;

const said = (day: Gathered, more: Partial<Mark> = {}): Mark => ({
  clientKey: randomUUID(),
  sittingId: day.morning,
  registrationId: day.camille,
  state: 'present',
  leftAt: '',
  takenAt: now().toISOString(),
  ...more,
});
const send = (day: Gathered, marks: Mark[], who = nora(), context = at(who)) =>
  markAttendance(context, {
    slug: day.slug,
    sessionId: day.sessionId,
    marks,
    sentAt: now().toISOString(),
  });
const read = (day: Gathered, context = at(nora())) =>
  readAttendance(context, {
    slug: day.slug,
    sessionId: day.sessionId,
    sittingId: day.morning,
  });
const standing = async (day: Gathered) =>
  Object.fromEntries((await read(day)).people.map(({ name, mark }) => [name, mark?.state]));

test.each([
  ['present', null, 180],
  ['left', after(70), 70],
  ['left', after(-5), 0],
  ['left', after(500), 180],
  ['excused', null, 0],
  ['absent', null, 0],
] as const)('%s until %s: %i minutes', (state, leftAt, minutes) => {
  const sitting = { startsAt: start, endsAt: after(180) };
  expect(attendedMinutes(sitting, { state, leftAt })).toBe(minutes);
});

test('an hour of Paris is within the half-day, or is none', () => {
  const sitting = { startsAt: start, endsAt: after(180) };
  expect(instantWithin(sitting, '10:15')).toEqual(after(75));
  expect(instantWithin(sitting, '08:59')).toBeNull();
  expect(instantWithin(sitting, '12:01')).toBeNull();
});

describe('marks', () => {
  test('the one taken last stands, whichever came first; the history keeps both', async () => {
    const day = await gather();
    const early = said(day, { state: 'absent', takenAt: after(1).toISOString() });
    const late = said(day, { state: 'left', leftAt: '10:00', takenAt: after(4).toISOString() });
    await send(day, [late]);
    await send(day, [early]);
    expect(await standing(day)).toEqual({ Camille: 'left', 'Maud Ferrier': undefined });
    const entries = await database.current.db
      .select()
      .from(attendanceEntries)
      .where(eq(attendanceEntries.sessionId, day.sessionId))
      .orderBy(asc(attendanceEntries.takenAt));
    expect(entries.map(({ state, takenAt }) => [state, takenAt])).toEqual([
      ['absent', after(1)],
      ['left', after(4)],
    ]);
  });

  test('sent twice, at once, by two servers, one stands once', async () => {
    const day = await gather();
    const marks = [said(day), said(day, { registrationId: day.maud, state: 'excused' })];
    const pools = [1, 2].map(() => openDatabase(database.url, { max: 3 }));
    const answers = await Promise.all(
      [0, 1, 2, 3].map((i) => {
        const context = contextFor(pools[i % 2]!.db, nora().actor, now);
        return send(day, i % 2 ? marks.toReversed() : marks, nora(), context);
      }),
    );
    await Promise.all(pools.map((pool) => pool.close()));
    for (const { kept } of answers) expect(kept).toHaveLength(2);
    const rows = await database.current.db
      .select()
      .from(attendanceMarks)
      .where(eq(attendanceMarks.sessionId, day.sessionId));
    expect(rows).toHaveLength(2);
    expect(await standing(day)).toEqual({ Camille: 'present', 'Maud Ferrier': 'excused' });
  });

  test('a phone whose clock is wrong is wrong for both hours: its marks keep their age', async () => {
    const day = await gather();
    const wrong = (minutes: number) =>
      new Date(after(minutes).getTime() + 86_400_000).toISOString();
    await markAttendance(at(nora()), {
      ...day,
      marks: [said(day, { state: 'absent', takenAt: wrong(2) })],
      sentAt: wrong(5),
    });
    await send(day, [said(day, { takenAt: after(4).toISOString() })]);
    expect((await standing(day)).Camille).toBe('present');
  });

  test('what says nothing is refused by itself, the rest is kept', async () => {
    const day = await gather();
    const other = await gather();
    const { kept, refused } = await send(day, [
      said(day),
      said(day, { registrationId: other.camille }),
      said(day, { sittingId: other.morning }),
      said(day, { state: 'left', leftAt: '17:00' }),
    ]);
    expect(kept).toHaveLength(1);
    expect(refused.map(({ message }) => message)).toEqual([
      'Cette personne n’est pas inscrite, ou plus.',
      'Cette demi-journée n’existe pas, ou plus.',
      'Donnez une heure entre le début et la fin de la demi-journée.',
    ]);
  });

  test('before its day, an absence may be excused and nothing else', async () => {
    const day = await gather();
    time = after(-60 * 24);
    const { refused } = await send(day, [
      said(day),
      said(day, { registrationId: day.maud, state: 'excused' }),
    ]);
    expect(refused).toHaveLength(1);
    expect((await standing(day))['Maud Ferrier']).toBe('excused');
    time = after(5);
  });
});

describe('who came without a place', () => {
  const came = (day: Gathered, personName: string, memberId = '') =>
    addWalkIn(at(nora()), {
      slug: day.slug,
      sessionId: day.sessionId,
      personName,
      memberId,
      status: 'employee',
    });

  test('takes the one that is left, once; the next finds none', async () => {
    const day = await gather();
    const [first, again] = await Promise.all([came(day, 'Zoé'), came(day, 'zoe')]);
    expect(again).toEqual(first);
    await expect(came(day, 'Guy')).rejects.toThrow(Conflict);
    expect(Object.keys(await standing(day))).toEqual(['Camille', 'Maud Ferrier', 'Zoé']);
  });

  test('a member by name is that member, and is not added twice', async () => {
    const day = await gather({ quota: 4 });
    const { registrationId } = await came(day, 'Sacha', people.member!.userId);
    const [row] = await database.current.db
      .select()
      .from(registrations)
      .where(eq(registrations.id, registrationId));
    expect(row).toMatchObject({ userId: people.member!.userId, libraryId: place.aptId });
    expect(await came(day, 'Camille', people.participant!.userId)).toEqual({
      registrationId: day.camille,
    });
  });
});

describe('who may', () => {
  const outcome = async (deed: () => Promise<unknown>) => {
    try {
      await deed();
      return 'ok';
    } catch (error) {
      if (error instanceof NotSignedIn) return 'in';
      if (error instanceof Forbidden) return 'no';
      throw error;
    }
  };
  const keeps = 'ok';
  const table: [who: string, take: string][] = [
    ['visitor', 'in'],
    ['member', 'no'],
    ['participant', 'no'],
    ['referent', 'no'],
    ['other territory', 'no'],
    ['trainer', keeps],
    ['organiser', keeps],
    ['territory', keeps],
    ['administrator', keeps],
  ];

  test.each(table)('%s', async (who, take) => {
    const day = await gather({ quota: 9 });
    await database.current.db
      .update(trainingSittings)
      .set({ trainerUserId: null })
      .where(eq(trainingSittings.trainerUserId, people.trainer!.userId));
    await database.current.db
      .update(trainingSittings)
      .set({ trainerUserId: people.trainer!.userId })
      .where(eq(trainingSittings.id, day.afternoon));
    const { db } = database.current;
    const context = who === 'visitor' ? contextFor(db, visitor, now) : at(people[who]!);
    const where = { slug: day.slug, sessionId: day.sessionId };
    expect({
      read: await outcome(() => read(day, context)),
      mark: await outcome(() => send(day, [said(day)], nora(), context)),
      add: await outcome(() =>
        addWalkIn(context, { ...where, personName: 'Guy', memberId: '', status: 'employee' }),
      ),
    }).toEqual({ read: take, mark: take, add: take });
  });
});
