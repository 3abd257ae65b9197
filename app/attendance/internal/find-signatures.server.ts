import { eq } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { attendanceSignatures } from '#db/schema/attendance.ts';

/** What was signed at each half-day of a session. */
export const findSignatures = (db: Queryable, sessionId: string) =>
  db.select().from(attendanceSignatures).where(eq(attendanceSignatures.sessionId, sessionId));
