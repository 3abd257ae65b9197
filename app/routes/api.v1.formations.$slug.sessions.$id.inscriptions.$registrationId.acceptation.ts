import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { acceptOffer } from '#app/registrations/accept-offer.server.ts';
import { toPlaceAnswer } from '#app/registrations/api-schemas.ts';
import { readMyPlace } from '#app/registrations/read-my-place.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse prend une place (POST).');
  const { slug, id: sessionId, registrationId } = params;
  const which = { slug, sessionId, registrationId };
  await readMyPlace(context, which);
  await acceptOffer(context, { registrationId });
  return toPlaceAnswer(await readMyPlace(context, which), context.appUrl);
});
