import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';
import { reviewVersions } from '#db/schema/reviews.ts';

import { reviewIdInput } from './inputs.ts';
import { findReview } from './internal/find-review.server.ts';
import { listReview } from './internal/list-review.ts';
import { readAnswers } from './internal/read-answers.server.ts';
import { canModerateReview, canWithdrawReview } from './policy.ts';
import { saidOf } from './review.ts';

/**
 * One review, with what its reader may do; all that it ever said for who moderates.
 * @throws {NotSignedIn}; {NotFound} for who does not read it.
 */
export async function readReview({ db, actor }: Context, given: z.input<typeof reviewIdInput>) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { reviewId } = parseInput(reviewIdInput, given);
  const review = await findReview(db, actor, reviewId);
  const { row, facts, speaker } = review;
  const answers = (await readAnswers(db, [reviewId])).get(reviewId) ?? [];
  const isKeeper = canModerateReview(actor, facts);
  return {
    review: listReview(actor, review, answers),
    speaker: { slug: speaker.slug, name: speaker.name },
    version: row.version,
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt.toISOString(),
      reason: row.withdrawalReason ?? '',
    },
    mayWithdraw: canWithdrawReview(actor, facts),
    history: isKeeper ? { versions: await readVersions(db, reviewId), answers } : null,
  };
}
export type ReviewPage = Awaited<ReturnType<typeof readReview>>;

async function readVersions(db: Context['db'], reviewId: string) {
  const rows = await db
    .select({ row: reviewVersions, by: users.displayName })
    .from(reviewVersions)
    .innerJoin(users, eq(users.id, reviewVersions.writtenById))
    .where(eq(reviewVersions.reviewId, reviewId))
    .orderBy(asc(reviewVersions.number));
  return rows.map(({ row, by }) => ({
    number: row.number,
    by,
    at: row.writtenAt.toISOString(),
    said: saidOf(row),
  }));
}
