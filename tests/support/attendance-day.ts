import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { beforeAll } from 'vitest';

import type { Mark } from '#app/attendance/inputs.ts';
import { markAttendance } from '#app/attendance/mark-attendance.server.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';
import { sittingTrainers } from '#db/schema/sitting-trainers.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

import { contextFor, type joinNetwork, type settleTerritory } from './community.ts';
import { useDatabase } from './database.ts';
import { nameTrainers } from './name-trainers.ts';
import { joinTrainingPeople } from './training-people.ts';

type Person = Awaited<ReturnType<typeof joinNetwork>>;

/**
 * Sessions of two half-days that Nora organises, the second taught by Ines where it is said, with
 * Camille and a volunteer without account; and a clock that tests move.
 */
export function openAttendanceDay() {
  const database = useDatabase();
  const start = new Date('2027-01-14T08:00:00Z');
  let time = new Date('2027-01-14T08:05:00Z');
  const now = () => time;
  const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
  let place: Awaited<ReturnType<typeof settleTerritory>>;
  let departmentalId = '';
  let people: Record<string, Person> = {};
  const at = (person: Pick<Person, 'context'>) => ({ ...person.context, clock: now });
  const nora = () => people.organiser!;

  beforeAll(async () => {
    const { db } = database.current;
    const joined = await joinTrainingPeople(db);
    ({ place, departmentalId } = joined);
    people = {
      ...joined.people,
      participant: await joined.join('Camille', place.forcalquierId),
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

  const said = (day: Gathered, more: Partial<Mark> = {}): Mark => ({
    clientKey: randomUUID(),
    sittingId: day.morning,
    registrationId: day.camille,
    state: 'present',
    leftAt: '',
    takenAt: now().toISOString(),
    ...more,
  });
  const send = (day: Gathered, marks: Mark[], context: Context = at(nora())) =>
    markAttendance(context, {
      slug: day.slug,
      sessionId: day.sessionId,
      marks,
      sentAt: now().toISOString(),
    });

  return {
    database,
    start,
    now,
    after,
    at,
    nora,
    gather,
    said,
    send,
    get place() {
      return place;
    },
    get people() {
      return people;
    },
    set time(then: Date) {
      time = then;
    },
    /** Ines teaches the afternoon of this one, and of no other: nobody teaches two at once. */
    async givenToInes(day: Gathered) {
      const { userId } = people.trainer!;
      const { db } = database.current;
      await db.delete(sittingTrainers).where(eq(sittingTrainers.userId, userId));
      await nameTrainers(db, { sittingId: day.afternoon }, userId);
    },
    contextOf: (who: string): Context =>
      who === 'visitor' ? contextFor(database.current.db, visitor, now) : at(people[who]!),
  };
}
export type Gathered = {
  slug: string;
  sessionId: string;
  morning: string;
  afternoon: string;
  camille: string;
  maud: string;
};

/** What came of a deed, as tables of rights say it. */
export async function outcomeOf(deed: () => Promise<unknown>): Promise<string> {
  try {
    await deed();
    return 'ok';
  } catch (error) {
    if (error instanceof NotSignedIn) return 'in';
    if (error instanceof Forbidden) return 'no';
    if (error instanceof NotFound) return '-';
    throw error;
  }
}
