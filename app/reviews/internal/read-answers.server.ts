import { asc, inArray } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { reviewAnswers } from '#db/schema/reviews.ts';

export type Answered = { number: number; body: string; at: string };

/** What the speaker answered, the last one last, by review. */
export async function readAnswers(
  db: Queryable,
  reviewIds: readonly string[],
): Promise<Map<string, Answered[]>> {
  const answers = new Map<string, Answered[]>();
  if (reviewIds.length === 0) return answers;
  const rows = await db
    .select()
    .from(reviewAnswers)
    .where(inArray(reviewAnswers.reviewId, [...reviewIds]))
    .orderBy(asc(reviewAnswers.number));
  for (const { reviewId, number, body, writtenAt } of rows) {
    const known = answers.get(reviewId) ?? [];
    answers.set(reviewId, [...known, { number, body, at: writtenAt.toISOString() }]);
  }
  return answers;
}
