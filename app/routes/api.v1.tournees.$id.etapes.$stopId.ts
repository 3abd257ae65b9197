import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { toTourAnswer } from '#app/tours/api-schemas.ts';
import { leaveTour } from '#app/tours/leave-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'DELETE') throw new BadRequest('Cette adresse se quitte (DELETE).');
  const { tourId } = await leaveTour(context, { stopId: params.stopId });
  return toTourAnswer(await readTour(context, { tourId }), context.appUrl);
});
