import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toReviewAnswer } from '#app/reviews/api-schemas.ts';
import { correctReview } from '#app/reviews/correct-review.server.ts';
import { readReview } from '#app/reviews/read-review.server.ts';

export const loader = api(async ({ context, params }) =>
  toReviewAnswer(await readReview(context, { reviewId: params.id ?? '' }), context.appUrl),
);

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'PUT')
    throw new BadRequest('Cette adresse se lit (GET) ou se corrige (PUT).');
  const reviewId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await correctReview(context, { ...said, reviewId } as never);
  return toReviewAnswer(await readReview(context, { reviewId }), context.appUrl);
});
