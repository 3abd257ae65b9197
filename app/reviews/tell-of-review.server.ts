import type { Context } from '#app/platform/context.server.ts';
import { speakerAddress } from '#app/speakers/addresses.ts';

import { reviewAddress } from './addresses.ts';
import { selectReviews, settleReview, withReviewId } from './internal/find-review.server.ts';
import { readAnswers } from './internal/read-answers.server.ts';
import { excerptOf, writeNotice } from './internal/write-notice.server.ts';

/** After a review: the speaker whose account holds the profile, who may answer. */
export async function tellOfReview(
  { db, appUrl }: Context,
  { reviewId }: { reviewId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await selectReviews(tx, withReviewId(reviewId));
    const review = found && settleReview(found);
    if (!review?.facts.stands || !review.speaker.claimedById) return;
    const { row, speaker, library, sheet, when } = review;
    await writeNotice(tx, speaker.claimedById!, {
      title: `${library.name} donne son avis sur votre venue`,
      about: `${sheet.title}, ${when}.`,
      excerpt: excerptOf(row.advice || row.done),
      gesture: 'Lire et répondre',
      link: appUrl + reviewAddress(speaker.slug, reviewId),
      appUrl,
      reason: 'Vous recevez ce message parce que vous tenez ce profil d’intervenant.',
      dedupeKey: `review:${reviewId}`,
    });
  });
}

/** After the speaker's answer: who gave the review. */
export async function tellOfReviewAnswer(
  { db, appUrl }: Context,
  { reviewId, number }: { reviewId: string; number: number },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [found] = await selectReviews(tx, withReviewId(reviewId));
    const review = found && settleReview(found);
    const answer = (await readAnswers(tx, [reviewId])).get(reviewId)?.at(-1);
    // Said otherwise since: the mail of the last answer tells it.
    if (!review?.facts.stands || answer?.number !== number) return;
    const { row, speaker, sheet, when } = review;
    await writeNotice(tx, row.authorId, {
      title: `${speaker.name} répond à votre avis`,
      about: `${sheet.title}, ${when}.`,
      excerpt: excerptOf(answer.body),
      gesture: 'Lire la réponse',
      link: `${appUrl}${speakerAddress(speaker.slug)}#avis-${reviewId}`,
      appUrl,
      reason: 'Vous recevez ce message parce que vous avez donné cet avis.',
      dedupeKey: `review-answer:${reviewId}:${number}`,
    });
  });
}
