import { and, asc, eq } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { courseAttempts } from '#db/schema/courses.ts';

/** What somebody answered to a quiz, the first time first. */
export async function findAttempts(
  db: Queryable,
  { stepId, userId }: { stepId: string; userId: string },
) {
  return db
    .select()
    .from(courseAttempts)
    .where(and(eq(courseAttempts.stepId, stepId), eq(courseAttempts.userId, userId)))
    .orderBy(asc(courseAttempts.takenAt), asc(courseAttempts.id));
}
