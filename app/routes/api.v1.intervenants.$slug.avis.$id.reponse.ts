import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { answerReview } from '#app/reviews/answer-review.server.ts';
import { toReviewAnswer } from '#app/reviews/api-schemas.ts';
import { readReview } from '#app/reviews/read-review.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'PUT') throw new BadRequest('Cette adresse reçoit une réponse (PUT).');
  const reviewId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await answerReview(context, { ...said, reviewId } as never);
  return toReviewAnswer(await readReview(context, { reviewId }), context.appUrl);
});
