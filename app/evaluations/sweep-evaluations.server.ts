import { and, inArray, lt, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { evaluationAnswers, evaluationRequests } from '#db/schema/evaluations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** Forgets who was asked two months after a session, what was written a year after, the rest five. */
export async function sweepEvaluations({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  const endedBefore = (kind: Parameters<typeof keptSince>[0]) =>
    db
      .select({ id: trainingSessions.id })
      .from(trainingSessions)
      .where(lt(trainingSessions.endsAt, keptSince(kind, now)));
  await db
    .delete(evaluationRequests)
    .where(inArray(evaluationRequests.sessionId, endedBefore('evaluationRequest')));
  await db
    .update(evaluationAnswers)
    .set({ useful: '', remarks: '' })
    .where(
      and(
        inArray(evaluationAnswers.sessionId, endedBefore('evaluationText')),
        or(sql`${evaluationAnswers.useful} <> ''`, sql`${evaluationAnswers.remarks} <> ''`),
      ),
    );
  await db
    .delete(evaluationAnswers)
    .where(inArray(evaluationAnswers.sessionId, endedBefore('evaluation')));
}
