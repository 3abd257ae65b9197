import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { answerSpeaker } from '#app/speakers/answer-speaker.server.ts';
import { correctSpeaker } from '#app/speakers/correct-speaker.server.ts';
import { removeSpeaker } from '#app/speakers/remove-speaker.server.ts';

export const loader = api(({ context, params }) => answerSpeaker(context, params.slug ?? ''));

export const action = api(async ({ context, params, request }) => {
  const slug = params.slug ?? '';
  if (request.method === 'DELETE') {
    await removeSpeaker(context, { slug });
    return { slug };
  }
  if (request.method !== 'PATCH')
    throw new BadRequest('Cette adresse se lit (GET), se corrige (PATCH) ou se retire (DELETE).');
  const { revision, ...changes } = Object(await readJson(request)) as Record<string, unknown>;
  await correctSpeaker(context, { slug, revision, changes });
  return answerSpeaker(context, slug);
});
