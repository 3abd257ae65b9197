import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { toTourAnswer } from '#app/tours/api-schemas.ts';
import { closeTour } from '#app/tours/close-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse clôt une tournée (POST).');
  const tourId = params.id ?? '';
  await closeTour(context, { tourId });
  return toTourAnswer(await readTour(context, { tourId }), context.appUrl);
});
