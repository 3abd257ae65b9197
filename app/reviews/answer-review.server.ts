import type { z } from 'zod';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { reviewAnswers } from '#db/schema/reviews.ts';

import { reviewAnswered } from './announcements.ts';
import { answerReviewInput } from './inputs.ts';
import { holdReview } from './internal/find-review.server.ts';
import { readAnswers } from './internal/read-answers.server.ts';
import { canAnswerReview } from './policy.ts';

/**
 * The right of answer: the speaker answers what a library said, or says it otherwise. The last
 * answer stands; sending the same again changes nothing.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for everybody else; {InvalidInput}.
 */
export async function answerReview(context: Context, input: z.input<typeof answerReviewInput>) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { reviewId, answer } = parseInput(answerReviewInput, input);
  return db.transaction(async (tx) => {
    const { facts, speaker } = await holdReview(tx, actor, reviewId);
    if (!canAnswerReview(actor, facts))
      throw new Forbidden('Seule la personne dont il est question répond à un avis.');
    const known = (await readAnswers(tx, [reviewId])).get(reviewId) ?? [];
    const done = { slug: speaker.slug };
    if (known.at(-1)?.body === answer) return done;
    const number = known.length + 1;
    await tx.insert(reviewAnswers).values({
      reviewId,
      number,
      body: answer,
      writtenById: actor.userId,
      writtenAt: clock(),
    });
    await announce(tx, reviewAnswered, { reviewId, number });
    return done;
  });
}
