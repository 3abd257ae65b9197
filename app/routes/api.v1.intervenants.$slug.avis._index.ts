import { BadRequest, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toReviewListAnswer } from '#app/reviews/api-schemas.ts';
import { listReviews } from '#app/reviews/list-reviews.server.ts';
import { writeReview } from '#app/reviews/write-review.server.ts';

export const loader = api(async ({ context, params }) => {
  if (context.actor.kind === 'visitor') throw new NotSignedIn();
  const list = await listReviews(context, { slug: params.slug ?? '' });
  if (!list) throw new NotFound();
  return toReviewListAnswer(list, context.appUrl);
});

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit un avis (POST).');
  const said = (await readJson(request)) as object;
  const { reviewId } = await writeReview(context, { ...said, slug: params.slug ?? '' } as never);
  return Response.json({ id: reviewId }, { status: 201 });
});
