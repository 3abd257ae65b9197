import { randomUUID } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { beforeAll } from 'vitest';

import type { AttendanceState } from '#app/attendance/vocabulary.ts';
import { visitor } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { contextFor } from './community.ts';
import { useDatabase } from './database.ts';
import { nameTrainers } from './name-trainers.ts';
import { joinTrainingPeople } from './training-people.ts';

/** Whom somebody notes at each half-day: the state, and after how many minutes they left. */
export type Noted = AttendanceState | ['left', number] | null;
type Place = {
  /** A key of `people`, or the name of somebody without an account. */
  who: string;
  at?: string | null;
  status?: 'employee' | 'volunteer';
  /** A key of `people`; oneself where nothing is said, the organiser for who has no account. */
  by?: string;
  state?: (typeof registrations.$inferInsert)['state'];
  marks?: Noted[];
};

/** Sessions as they were held, written as they stand in the database, and who reads their year. */
export function openHeldYear(now: string) {
  const database = useDatabase();
  let joined: Awaited<ReturnType<typeof joinTrainingPeople>>;
  const ids: Record<string, string> = {};
  const themeIds: Record<string, number> = {};
  const departements: Record<string, string> = {};

  beforeAll(async () => {
    const { db } = database.current;
    joined = await joinTrainingPeople(db);
    ids.forcalquier = joined.place.forcalquierId;
    ids.apt = joined.place.aptId;
    ids.bd = joined.departmentalId;
    Object.assign(departements, { forcalquier: '04', apt: '84', bd: '04' });
    themeIds.sciences = joined.place.themeId;
    const [musique] = await db
      .insert(themes)
      .values({ slug: 'musique', label: 'Musique', motif: 'musique' })
      .returning({ id: themes.id });
    themeIds.musique = musique!.id;
  });

  async function openLibrary(slug: string, communeCode = '04088') {
    const [made] = await database.current.db
      .insert(libraries)
      .values({ slug, name: `Bibliothèque ${slug}`, communeCode })
      .returning({ id: libraries.id });
    ids[slug] = made!.id;
    departements[slug] = communeCode.slice(0, 2);
  }

  /** A session that is over, with who had a place in it and what was noted of them. */
  async function hold(
    places: readonly Place[],
    {
      halves = ['2026-03-10T08:00Z'],
      hours = 3,
      organiser = 'bd',
      theme = 'sciences',
      cancelledAt = null as Date | null,
      titled = 'Relier',
      taughtBy = '',
    } = {},
  ) {
    const organiserId = joined.people.organiser!.userId;
    const at = new Date('2026-01-01T00:00Z');
    return database.current.db.transaction(async (tx) => {
      const [training] = await tx
        .insert(trainings)
        .values({
          slug: `relier-${randomUUID()}`,
          title: titled,
          audience: 'everyone',
          themeId: themeIds[theme]!,
          libraryId: ids[organiser]!,
          createdById: organiserId,
          changedAt: at,
          publishedAt: at,
        })
        .returning({ id: trainings.id });
      const [session] = await tx
        .insert(trainingSessions)
        .values({
          trainingId: training!.id,
          quota: 60,
          registrationOpensOn: '2020-01-01',
          registrationClosesOn: '2020-01-02',
          createdById: organiserId,
          lastArrival: places.length,
        })
        .returning({ id: trainingSessions.id });
      const sessionId = session!.id;
      const sittings = await tx
        .insert(trainingSittings)
        .values(
          halves.map((from) => ({
            sessionId,
            startsAt: new Date(from),
            endsAt: new Date(Date.parse(from) + hours * 3_600_000),
            placeKind: 'remote' as const,
          })),
        )
        .returning();
      if (taughtBy) await nameTrainers(tx, { sessionId }, joined.people[taughtBy]!.userId);
      await tx
        .update(trainingSessions)
        .set({
          announcedAt: at,
          announcedById: organiserId,
          ...(cancelledAt && { cancelledAt, cancelledById: organiserId, cancelReason: 'Neige' }),
        })
        .where(eq(trainingSessions.id, sessionId));
      for (const [i, place] of places.entries()) {
        const {
          who,
          at: library = 'forcalquier',
          status = 'employee',
          marks = ['present'],
        } = place;
        const member = joined.people[who];
        const [row] = await tx
          .insert(registrations)
          .values({
            sessionId,
            userId: member?.userId ?? null,
            personName: member ? '' : who,
            libraryId: library && ids[library]!,
            departementCode: library && departements[library]!,
            status,
            registeredById: joined.people[place.by ?? (member ? who : 'organiser')]!.userId,
            state: place.state ?? 'registered',
            arrival: i + 1,
            changedAt: at,
          })
          .returning({ id: registrations.id });
        for (const [half, noted] of marks.entries()) {
          const sitting = sittings[half]!;
          if (noted === null) continue;
          const [state, minutes] = Array.isArray(noted) ? noted : [noted, 0];
          await tx.insert(attendanceMarks).values({
            sessionId,
            sittingId: sitting.id,
            registrationId: row!.id,
            state,
            leftAt:
              state === 'left' ? new Date(sitting.startsAt.getTime() + minutes * 60_000) : null,
            takenAt: sitting.endsAt,
            clientKey: randomUUID(),
          });
        }
      }
      return sessionId;
    });
  }

  const clock = () => new Date(now);
  return {
    database,
    hold,
    openLibrary,
    /** Somebody of a library, referent of these and of these départements. */
    async join(
      key: string,
      library: string,
      referentOf: readonly string[] = [],
      territories: readonly string[] = [],
    ) {
      const grants = [
        ...referentOf.map((one) => ({ role: 'libraryReferent' as const, libraryId: ids[one]! })),
        ...territories.map((departementCode) => ({
          role: 'territoryReferent' as const,
          departementCode,
        })),
      ];
      joined.people[key] = await joined.join(key, ids[library]!, { grants });
    },
    contextOf: (who: string): Context =>
      who === 'visitor'
        ? contextFor(database.current.db, visitor, clock)
        : { ...joined.people[who]!.context, clock },
    get people() {
      return joined.people;
    },
  };
}
