import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { toPlaceAnswer } from '#app/registrations/api-schemas.ts';
import { cancelRegistration } from '#app/registrations/cancel-registration.server.ts';
import { readMyPlace } from '#app/registrations/read-my-place.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'DELETE') throw new BadRequest('Cette adresse rend une place (DELETE).');
  const { slug, id: sessionId, registrationId } = params;
  const which = { slug, sessionId, registrationId };
  await readMyPlace(context, which);
  await cancelRegistration(context, { registrationId });
  return toPlaceAnswer(await readMyPlace(context, which), context.appUrl);
});
