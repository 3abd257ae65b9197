import { toPersonAnswer } from '#app/people/api-schemas.ts';
import { readPerson } from '#app/people/read-person.server.ts';
import { api } from '#app/platform/http.server.ts';

export const loader = api(async ({ context, params }) =>
  toPersonAnswer(await readPerson(context, { slug: params.slug ?? '' }), context.appUrl),
);
