import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toAskedPlaceAnswer } from '#app/registrations/api-schemas.ts';
import { listRegistrants } from '#app/registrations/list-registrants.server.ts';
import { readAskedPlace } from '#app/registrations/read-asked-place.server.ts';
import { registerForSession } from '#app/registrations/register-for-session.server.ts';
import { toRegistrantListAnswer } from '#app/registrations/registrant-schemas.ts';

export const loader = api(async ({ context, params: { slug, id: sessionId } }) =>
  toRegistrantListAnswer(await listRegistrants(context, { slug, sessionId }), context.appUrl),
);

export const action = api(async ({ context, params: { slug, id: sessionId }, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit une inscription (POST).');
  const said = (await readJson(request)) as object;
  const asked = await registerForSession(context, { ...said, slug, sessionId } as never);
  const answer = toAskedPlaceAnswer(await readAskedPlace(context, asked), context.appUrl);
  return Response.json(answer, { status: 201 });
});
