import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { suggestSpeakers } from '#app/speakers/suggest-speakers.server.ts';

/** Who may be meant by a name that is typed in a sheet; the id is the slug of the profile. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const words = call.url.searchParams.get('q') ?? '';
  return { items: await suggestSpeakers(call.context, { words: words.slice(0, 80) }) };
});
