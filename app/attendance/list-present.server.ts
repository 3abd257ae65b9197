import { and, eq, gt, inArray, isNull, lte } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** The registrations of who was there, were it for part of it, at sessions that ended in that time. */
export async function listPresent(
  db: Queryable,
  { endedAfter, endedBy }: { endedAfter: Date; endedBy: Date },
): Promise<{ registrationId: string; sessionId: string }[]> {
  return db
    .selectDistinct({
      registrationId: attendanceMarks.registrationId,
      sessionId: attendanceMarks.sessionId,
    })
    .from(attendanceMarks)
    .innerJoin(trainingSessions, eq(trainingSessions.id, attendanceMarks.sessionId))
    .where(
      and(
        inArray(attendanceMarks.state, ['present', 'left']),
        isNull(trainingSessions.cancelledAt),
        gt(trainingSessions.endsAt, endedAfter),
        lte(trainingSessions.endsAt, endedBy),
      ),
    );
}
