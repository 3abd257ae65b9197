import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';

import { signingOpensBeforeInMinutes } from '#app/attendance/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { minuteInMs } from '#app/platform/durations.ts';
import { attendableAfterInMinutes } from '#app/registrations/vocabulary.ts';
import { attendanceSignatures } from '#db/schema/attendance.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

/**
 * The half-days followed by a link that somebody with a place may sign at that instant: from fifteen
 * minutes before each begins to thirty after it ends.
 * @param whose which registrations: a member's, or that of a link.
 */
export function findRemoteSittings(db: Queryable, whose: SQL, now: Date) {
  const away = (minutes: number) => new Date(now.getTime() + minutes * minuteInMs);
  return db
    .select({
      sittingId: trainingSittings.id,
      sessionId: trainingSittings.sessionId,
      registrationId: registrations.id,
      userId: registrations.userId,
      title: trainings.title,
      startsAt: trainingSittings.startsAt,
      endsAt: trainingSittings.endsAt,
      signedAt: attendanceSignatures.signedAt,
    })
    .from(registrations)
    .innerJoin(trainingSittings, eq(trainingSittings.sessionId, registrations.sessionId))
    .innerJoin(trainingSessions, eq(trainingSessions.id, registrations.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .leftJoin(
      attendanceSignatures,
      and(
        eq(attendanceSignatures.sittingId, trainingSittings.id),
        eq(attendanceSignatures.registrationId, registrations.id),
      ),
    )
    .where(
      and(
        whose,
        eq(registrations.state, 'registered'),
        isNull(trainingSittings.cancelledAt),
        // In a room and by a link at once: those who follow by the link sign too.
        or(eq(trainingSittings.placeKind, 'remote'), sql`${trainingSittings.visioUrl} <> ''`),
        lte(trainingSittings.startsAt, away(signingOpensBeforeInMinutes)),
        gte(trainingSittings.endsAt, away(-attendableAfterInMinutes)),
      ),
    )
    .orderBy(trainingSittings.startsAt);
}
