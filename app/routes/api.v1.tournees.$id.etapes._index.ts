import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toTourAnswer } from '#app/tours/api-schemas.ts';
import { joinTour } from '#app/tours/join-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse reçoit une étape (POST).');
  const tourId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await joinTour(context, { ...said, tourId } as never);
  const answer = toTourAnswer(await readTour(context, { tourId }), context.appUrl);
  return Response.json(answer, { status: 201 });
});
