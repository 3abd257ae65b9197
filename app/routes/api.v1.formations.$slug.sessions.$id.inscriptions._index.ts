import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toPlaceAnswer } from '#app/registrations/api-schemas.ts';
import { readMyPlace } from '#app/registrations/read-my-place.server.ts';
import { readRegisterForm } from '#app/registrations/read-register-form.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';

export const action = api(async ({ context, params: { slug, id: sessionId }, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse reçoit une inscription (POST).');
  const said = (await readJson(request)) as object;
  await readRegisterForm(context, { slug, sessionId });
  const { registrationId } = await registerForSession(context, { ...said, sessionId } as never);
  const place = await readMyPlace(context, { slug, sessionId, registrationId });
  return Response.json(toPlaceAnswer(place, context.appUrl), { status: 201 });
});
