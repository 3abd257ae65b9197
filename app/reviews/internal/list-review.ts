import type { Actor } from '#app/platform/actor.ts';
import {
  canAnswerReview,
  canCorrectReview,
  canModerateReview,
  canWithdrawReview,
} from '#app/reviews/policy.ts';
import { type ListedReview, saidOf } from '#app/reviews/review.ts';

import type { settleReview } from './find-review.server.ts';
import type { Answered } from './read-answers.server.ts';

/** A review as its reader sees it, with what they may do. */
export function listReview(
  actor: Actor,
  { row, facts, author, library, sheet, when }: ReturnType<typeof settleReview>,
  answers: readonly Answered[],
): ListedReview {
  const last = answers.at(-1);
  const isAuthor = actor.kind === 'member' && actor.userId === row.authorId;
  return {
    reviewId: row.id,
    said: saidOf(row),
    author,
    library,
    sheet,
    when,
    isCorrected: row.version > 1,
    answer: last ? { body: last.body, at: last.at } : null,
    may: {
      correct: canCorrectReview(actor, facts),
      answer: canAnswerReview(actor, facts),
      moderate: canModerateReview(actor, facts) && canWithdrawReview(actor, facts),
      report: facts.stands && !isAuthor,
    },
  };
}
