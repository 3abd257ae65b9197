import { suggestColleagues } from '#app/help/suggest-colleagues.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

/** Who may be asked into a conversation, or passed a question, for the forms of the help desk. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const words = call.url.searchParams.get('q') ?? '';
  return { items: await suggestColleagues(call.context, { words }) };
});
