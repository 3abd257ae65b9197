import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toTourAnswer, toTourListAnswer } from '#app/tours/api-schemas.ts';
import { listTours } from '#app/tours/list-tours.server.ts';
import { openTour } from '#app/tours/open-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const loader = api(async ({ context }) =>
  toTourListAnswer(await listTours(context), context.appUrl),
);

export const action = api(async ({ context, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit une tournée (POST).');
  const { tourId } = await openTour(context, (await readJson(request)) as never);
  const answer = toTourAnswer(await readTour(context, { tourId }), context.appUrl);
  return Response.json(answer, { status: 201 });
});
