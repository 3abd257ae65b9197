import { and, eq, isNull, notInArray } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { trainingSessionFirsts, trainingSessions } from '#db/schema/trainings.ts';

/**
 * Libraries for whom a session opens first, once it is announced: these and no others. A session
 * that was announced keeps those it had: nobody comes first by asking late.
 */
export async function letFirst(
  tx: Transaction,
  sessionId: string,
  libraryIds: readonly string[],
): Promise<void> {
  const [draft] = await tx
    .select({ id: trainingSessions.id })
    .from(trainingSessions)
    .where(and(eq(trainingSessions.id, sessionId), isNull(trainingSessions.announcedAt)))
    .for('no key update');
  if (!draft) return;
  const ofSession = eq(trainingSessionFirsts.sessionId, sessionId);
  await tx
    .delete(trainingSessionFirsts)
    .where(
      libraryIds.length
        ? and(ofSession, notInArray(trainingSessionFirsts.libraryId, [...libraryIds]))
        : ofSession,
    );
  if (libraryIds.length)
    await tx
      .insert(trainingSessionFirsts)
      .values(libraryIds.map((libraryId) => ({ sessionId, libraryId })))
      .onConflictDoNothing();
}
