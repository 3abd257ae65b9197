import { api } from '#app/platform/http.server.ts';
import { toTourAnswer } from '#app/tours/api-schemas.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const loader = api(async ({ context, params }) =>
  toTourAnswer(await readTour(context, { tourId: params.id }), context.appUrl),
);
