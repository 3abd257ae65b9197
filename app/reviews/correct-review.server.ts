import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { reviews } from '#db/schema/reviews.ts';

import { correctReviewInput, type CorrectReviewInput } from './inputs.ts';
import { holdReview } from './internal/find-review.server.ts';
import { keepVersion } from './internal/keep-version.server.ts';
import { canCorrectReview } from './policy.ts';

/**
 * Its author says it otherwise; what it said stays for who moderates.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput}; {Conflict} where it was corrected
 * meanwhile in another window.
 */
export async function correctReview(context: Context, input: CorrectReviewInput) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { reviewId, version, ...said } = parseInput(correctReviewInput, input);
  return db.transaction(async (tx) => {
    const { row, facts, speaker } = await holdReview(tx, actor, reviewId);
    if (!canCorrectReview(actor, facts))
      throw new Forbidden('Un avis se corrige par la personne qui l’a donné, tant qu’il est là.');
    if (row.version !== version)
      throw new Conflict(
        'Cet avis a été corrigé entre-temps\u00A0: relisez-le avant de continuer.',
      );
    const [corrected] = await tx
      .update(reviews)
      .set({ ...said, version: version + 1, changedAt: clock() })
      .where(eq(reviews.id, reviewId))
      .returning();
    await keepVersion(tx, corrected!, actor.userId);
    return { reviewId, slug: speaker.slug };
  });
}
