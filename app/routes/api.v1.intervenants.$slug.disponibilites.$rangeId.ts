import { BadRequest } from '#app/platform/errors.ts';
import { api } from '#app/platform/http.server.ts';
import { toRangeListAnswer } from '#app/speakers/free-range-schemas.ts';
import { readCalendar } from '#app/speakers/read-calendar.server.ts';
import { removeFreeRange } from '#app/speakers/remove-free-range.server.ts';

export const action = api(async ({ context, params, request }) => {
  if (request.method !== 'DELETE') throw new BadRequest('Ces jours libres se retirent (DELETE).');
  const slug = params.slug ?? '';
  await removeFreeRange(context, { slug, rangeId: params.rangeId ?? '' });
  return toRangeListAnswer(await readCalendar(context, { slug, month: null }));
});
