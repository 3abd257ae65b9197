import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { attendanceEntries, attendanceMarks } from '#db/schema/attendance.ts';

type NewMark = typeof attendanceMarks.$inferInsert;

/**
 * Keeps marks, each once: all of them in the history; of those on the same person, the one that was
 * taken last stands, whichever came first.
 */
export async function writeMarks(
  tx: Transaction,
  marks: readonly NewMark[],
  receivedAt: Date,
): Promise<void> {
  // In one order for everybody: two phones that send at once wait for each other, never both.
  const inOrder = marks.toSorted((a, b) =>
    a.sittingId + a.registrationId < b.sittingId + b.registrationId ? -1 : 1,
  );
  for (const mark of inOrder) {
    const [entry] = await tx
      .insert(attendanceEntries)
      .values({ ...mark, receivedAt })
      .onConflictDoNothing({ target: attendanceEntries.clientKey })
      .returning({ id: attendanceEntries.id });
    if (!entry) continue;
    const { state, leftAt, markedById, takenAt, clientKey } = mark;
    await tx
      .insert(attendanceMarks)
      .values(mark)
      .onConflictDoUpdate({
        target: [attendanceMarks.sittingId, attendanceMarks.registrationId],
        set: { state, leftAt: leftAt ?? null, markedById, takenAt, clientKey },
        setWhere: sql`(${attendanceMarks.takenAt}, ${attendanceMarks.clientKey}) < (excluded.taken_at, excluded.client_key)`,
      });
  }
}
