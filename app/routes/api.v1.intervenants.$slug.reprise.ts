import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { answerSpeaker } from '#app/speakers/answer-speaker.server.ts';
import { claimProfile } from '#app/speakers/claim-profile.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST') throw new BadRequest('Cette adresse reprend un profil (POST).');
  const { slug } = await claimProfile(context, { slug: params.slug ?? '' });
  return answerSpeaker(context, slug);
});
