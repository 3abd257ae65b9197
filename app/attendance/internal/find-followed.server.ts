import { and, asc, eq } from 'drizzle-orm';

import { attendedMinutes } from '#app/attendance/attended-minutes.ts';
import type { CertifiedSitting } from '#app/attendance/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { forgottenName } from '#app/registrations/vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainingSittings } from '#db/schema/trainings.ts';

/** What somebody followed of a session. */
export type Followed = {
  registrationId: string;
  userId: string | null;
  /** Null where it was erased: nothing more is certified to them. */
  name: string | null;
  sittings: CertifiedSitting[];
  minutes: number;
};

/** Who has a place in a session, each with the half-days that they followed, by the marks. */
export async function findFollowed(db: Queryable, sessionId: string): Promise<Followed[]> {
  const people = await db
    .select({
      registrationId: registrations.id,
      userId: registrations.userId,
      personName: registrations.personName,
      memberName: users.displayName,
      erasedAt: users.erasedAt,
    })
    .from(registrations)
    .leftJoin(users, eq(users.id, registrations.userId))
    .where(and(eq(registrations.sessionId, sessionId), eq(registrations.state, 'registered')))
    .orderBy(asc(registrations.arrival));
  const marked = await db
    .select({ mark: attendanceMarks, sitting: trainingSittings })
    .from(attendanceMarks)
    .innerJoin(trainingSittings, eq(trainingSittings.id, attendanceMarks.sittingId))
    .where(eq(attendanceMarks.sessionId, sessionId))
    .orderBy(asc(trainingSittings.startsAt));
  return people.map(({ registrationId, userId, personName, memberName, erasedAt }) => {
    const name = userId ? (erasedAt ? null : memberName) : personName;
    const sittings = marked
      .filter(({ mark }) => mark.registrationId === registrationId)
      .map(({ mark, sitting }) => ({
        startsAt: sitting.startsAt.toISOString(),
        endsAt: sitting.endsAt.toISOString(),
        minutes: attendedMinutes(sitting, mark),
      }))
      .filter(({ minutes }) => minutes > 0);
    return {
      registrationId,
      userId,
      name: name === forgottenName ? null : name,
      sittings,
      minutes: sittings.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}
