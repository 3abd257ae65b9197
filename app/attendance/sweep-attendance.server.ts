import { inArray, lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import {
  attendanceCodes,
  attendanceEntries,
  attendanceMarks,
  attendanceSignatures,
} from '#db/schema/attendance.ts';
import { certificateLinks, certificates } from '#db/schema/certificates.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/**
 * Forgets the history of marks and signatures a year after a session, marks and certificates five years after it,
 * and links and codes that serve no more.
 */
export async function sweepAttendance({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  const endedBefore = (since: Date) =>
    db
      .select({ id: trainingSessions.id })
      .from(trainingSessions)
      .where(lt(trainingSessions.endsAt, since));
  for (const [kind, tables] of [
    ['attendanceHistory', [attendanceEntries]],
    ['signature', [attendanceSignatures]],
    ['attendance', [attendanceMarks]],
    ['certificate', [certificates]],
  ] as const)
    for (const table of tables)
      await db.delete(table).where(inArray(table.sessionId, endedBefore(keptSince(kind, now))));
  await db.delete(attendanceCodes).where(lt(attendanceCodes.shownAt, keptSince('usedLink', now)));
  await db
    .delete(certificateLinks)
    .where(lt(certificateLinks.expiresAt, keptSince('usedLink', now)));
}
