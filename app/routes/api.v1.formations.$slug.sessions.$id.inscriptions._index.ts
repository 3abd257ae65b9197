import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toPlaceAnswer } from '#app/registrations/api-schemas.ts';
import { listRegistrants } from '#app/registrations/list-registrants.server.ts';
import { readMyPlace } from '#app/registrations/read-my-place.server.ts';
import { readRegisterForm } from '#app/registrations/read-register-form.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { toRegistrantListAnswer } from '#app/registrations/registrant-schemas.ts';

export const loader = api(async ({ context, params: { slug, id: sessionId } }) =>
  toRegistrantListAnswer(await listRegistrants(context, { slug, sessionId }), context.appUrl),
);

export const action = api(async ({ context, params: { slug, id: sessionId }, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit une inscription (POST).');
  const said = (await readJson(request)) as object;
  await readRegisterForm(context, { slug, sessionId });
  const { registrationId } = await registerForSession(context, { ...said, sessionId } as never);
  const place = await readMyPlace(context, { slug, sessionId, registrationId });
  return Response.json(toPlaceAnswer(place, context.appUrl), { status: 201 });
});
