import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { withdrawReview } from '#app/reviews/withdraw-review.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse retire un avis (POST).');
  const reviewId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await withdrawReview(context, { ...said, reviewId } as never);
  return { id: reviewId };
});
