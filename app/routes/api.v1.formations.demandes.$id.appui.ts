import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { toRequestAnswer } from '#app/training-requests/api-schemas.ts';
import { readRequest } from '#app/training-requests/read-request.server.ts';
import { secondRequest } from '#app/training-requests/second-request.server.ts';
import { takeBackSecond } from '#app/training-requests/take-back-second.server.ts';

export const action = api(async ({ context, params, request }) => {
  const which = { requestId: params.id };
  if (request.method === 'DELETE') await takeBackSecond(context, which);
  else if (request.method === 'PUT') {
    const { people } = (await readJson(request)) as { people?: unknown };
    await secondRequest(context, { ...which, people });
  } else
    throw new BadRequest('Cette adresse appuie une demande (PUT), ou ne l’appuie plus (DELETE).');
  return toRequestAnswer(await readRequest(context, which), context.appUrl);
});
