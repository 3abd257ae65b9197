import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toTourAnswer } from '#app/tours/api-schemas.ts';
import { changeTour } from '#app/tours/change-tour.server.ts';
import { readTour } from '#app/tours/read-tour.server.ts';

export const loader = api(async ({ context, params }) =>
  toTourAnswer(await readTour(context, { tourId: params.id }), context.appUrl),
);

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'PUT') throw new BadRequest('Cette adresse se lit (GET) ou change (PUT).');
  const tourId = params.id ?? '';
  const said = (await readJson(request)) as object;
  await changeTour(context, { ...said, tourId } as never);
  return toTourAnswer(await readTour(context, { tourId }), context.appUrl);
});
