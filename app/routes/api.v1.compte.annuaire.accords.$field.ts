import { toMyProfileAnswer } from '#app/people/my-profile-schemas.ts';
import { readMyProfile } from '#app/people/read-my-profile.server.ts';
import { withdrawConsent } from '#app/people/withdraw-consent.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'DELETE') throw new BadRequest('Un accord se retire (DELETE).');
  await withdrawConsent(context, { field: params.field } as never);
  return toMyProfileAnswer(await readMyProfile(context));
});
