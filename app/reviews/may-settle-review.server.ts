import type { Context } from '#app/platform/context.server.ts';

import { selectReviews, settleReview, withReviewId } from './internal/find-review.server.ts';
import { canModerateReview } from './policy.ts';

/** Whether this actor moderates that review, taken away or not. */
export async function maySettleReview(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { reviewId }: { reviewId: string },
): Promise<boolean> {
  const [found] = await selectReviews(db, withReviewId(reviewId));
  return found !== undefined && canModerateReview(actor, settleReview(found).facts);
}
