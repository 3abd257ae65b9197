import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toTourAnswer } from '#app/tours/api-schemas.ts';
import { cancelTour } from '#app/tours/cancel-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse annule une tournée (POST).');
  const tourId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await cancelTour(context, { ...said, tourId } as never);
  return toTourAnswer(await readTour(context, { tourId }), context.appUrl);
});
