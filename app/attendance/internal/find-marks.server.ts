import { eq } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { attendanceMarks } from '#db/schema/attendance.ts';

/** What stands for each person at each half-day of a session, and who noted it. */
export async function findMarks(db: Queryable, sessionId: string) {
  const rows = await db
    .select({ mark: attendanceMarks, byName: users.displayName })
    .from(attendanceMarks)
    .leftJoin(users, eq(users.id, attendanceMarks.markedById))
    .where(eq(attendanceMarks.sessionId, sessionId));
  return rows.map(({ mark, byName }) => ({ ...mark, byName: byName ?? 'la personne même' }));
}
export type FoundMark = Awaited<ReturnType<typeof findMarks>>[number];
