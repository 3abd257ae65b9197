import { and, eq } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { trainingSessionFirsts } from '#db/schema/trainings.ts';

/**
 * From when this library may take a place in a session that others asked for.
 * @returns null where it may now: it asked too, or its turn has come.
 */
export async function opensToOthersAt(
  db: Queryable,
  session: { id: string; opensFirstUntil: Date | null; startsAt: Date },
  { libraryId, now }: { libraryId: string | null; now: Date },
): Promise<Date | null> {
  const { id, opensFirstUntil, startsAt } = session;
  if (!opensFirstUntil || opensFirstUntil <= now || startsAt <= now) return null;
  if (libraryId) {
    const [first] = await db
      .select({ libraryId: trainingSessionFirsts.libraryId })
      .from(trainingSessionFirsts)
      .where(
        and(
          eq(trainingSessionFirsts.sessionId, id),
          eq(trainingSessionFirsts.libraryId, libraryId),
        ),
      );
    if (first) return null;
  }
  return opensFirstUntil;
}
