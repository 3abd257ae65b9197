import { BadRequest, NotSignedIn } from '#app/platform/errors.ts';
import { api, readJson } from '#app/platform/http.server.ts';
import { addFreeRange } from '#app/speakers/add-free-range.server.ts';
import { toRangeListAnswer } from '#app/speakers/free-range-schemas.ts';
import { readCalendar } from '#app/speakers/read-calendar.server.ts';

export const loader = api(async ({ context, params }) => {
  if (context.actor.kind === 'visitor') throw new NotSignedIn();
  return toRangeListAnswer(await readCalendar(context, { slug: params.slug ?? '', month: null }));
});

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'POST')
    throw new BadRequest('Cette adresse se lit (GET) ou reçoit des jours libres (POST).');
  const slug = params.slug ?? '';
  const said = (await readJson(request)) as object;
  await addFreeRange(context, { ...said, slug } as never);
  const answer = toRangeListAnswer(await readCalendar(context, { slug, month: null }));
  return Response.json(answer, { status: 201 });
});
