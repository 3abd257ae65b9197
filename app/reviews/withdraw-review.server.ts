import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { reviews } from '#db/schema/reviews.ts';

import { withdrawReviewInput } from './inputs.ts';
import { holdReview } from './internal/find-review.server.ts';
import { canWithdrawReview } from './policy.ts';

/**
 * Takes a review out of sight: its author, or who moderates. It stays for whoever moderates. Who takes
 * their own back may speak of that coming again; what a keeper took away is not given anew. Taken
 * away twice, it is taken away once.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput} on `reason`.
 */
export async function withdrawReview(context: Context, input: z.input<typeof withdrawReviewInput>) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { reviewId, reason } = parseInput(withdrawReviewInput, input);
  return db.transaction(async (tx) => {
    const { facts, speaker } = await holdReview(tx, actor, reviewId);
    const done = { slug: speaker.slug };
    if (facts.isWithdrawn) return done;
    if (!canWithdrawReview(actor, facts))
      throw new Forbidden('Un avis se retire par la personne qui l’a donné, ou par un référent.');
    const now = clock();
    await tx
      .update(reviews)
      .set({
        withdrawnAt: now,
        withdrawnById: actor.userId,
        withdrawalReason: reason,
        placeFreedAt: facts.authorId === actor.userId ? now : null,
      })
      .where(eq(reviews.id, reviewId));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'withdraw-review',
      targetKind: 'review',
      targetId: reviewId,
    });
    return done;
  });
}
