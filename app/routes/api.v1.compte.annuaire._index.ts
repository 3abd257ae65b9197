import { changeMyProfile } from '#app/people/change-my-profile.server.ts';
import { toMyProfileAnswer } from '#app/people/my-profile-schemas.ts';
import { readMyProfile } from '#app/people/read-my-profile.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';

export const loader = api(async ({ context }) => toMyProfileAnswer(await readMyProfile(context)));

export const action = api(async ({ context, request }) => {
  if (request.method !== 'PUT') throw new BadRequest('Cette adresse se lit (GET) ou change (PUT).');
  await changeMyProfile(context, (await readJson(request)) as never);
  return toMyProfileAnswer(await readMyProfile(context));
});
