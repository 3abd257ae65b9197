import type { z } from 'zod';

import { readCommentToReport } from '#app/comments/read-comment-to-report.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { findReviewToReport } from '#app/reviews/find-review-to-report.server.ts';
import { findOpenSheet } from '#app/sheets/find-open-sheet.server.ts';

import { reportTargetInput } from './inputs.ts';

/**
 * What is about to be reported: a sheet in sight, a comment under it, or a review of a speaker
 * who came for it.
 * @throws {NotFound}; {NotSignedIn} for a comment or a review, which visitors do not
 * see.
 */
export async function readReportForm(context: Context, input: z.input<typeof reportTargetInput>) {
  const { slug, commentId, reviewId } = parseInput(reportTargetInput, input);
  const sheet = await findOpenSheet(context.db, { slug });
  const comment = commentId ? await readCommentToReport(context, { commentId }) : null;
  if (comment && comment.sheetId !== sheet.sheetId) {
    throw new NotFound('Ce commentaire n’existe pas, ou plus.');
  }
  const review = reviewId ? await findReviewToReport(context, { reviewId }) : null;
  if (review && review.sheetId !== sheet.sheetId) {
    throw new NotFound('Cet avis n’existe pas, ou plus.');
  }
  return {
    sheetId: sheet.sheetId,
    slug: sheet.slug,
    title: sheet.title,
    comment: comment && { commentId: comment.commentId, body: comment.body },
    review: review && {
      reviewId: review.reviewId,
      speaker: review.speaker,
      body: review.body,
      libraryName: review.libraryName,
    },
  };
}
