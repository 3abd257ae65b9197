import { giveConsents } from '#app/people/give-consents.server.ts';
import { toMyProfileAnswer } from '#app/people/my-profile-schemas.ts';
import { readMyProfile } from '#app/people/read-my-profile.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';

export const action = api(async ({ context, request }) => {
  if (request.method !== 'PUT') throw new BadRequest('Cette adresse reçoit des accords (PUT).');
  await giveConsents(context, (await readJson(request)) as never);
  return toMyProfileAnswer(await readMyProfile(context));
});
