import { api } from '#app/platform/http.server.ts';
import { toPlaceListAnswer } from '#app/registrations/api-schemas.ts';
import { listMyPlaces } from '#app/registrations/list-my-places.server.ts';

export const loader = api(async ({ context }) =>
  toPlaceListAnswer(await listMyPlaces(context), context.appUrl),
);
