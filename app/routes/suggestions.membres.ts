import { suggestMembers } from '#app/comments/suggest-members.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

/** Who may be meant by « @luc », for the comment form of members. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const words = call.url.searchParams.get('q') ?? '';
  return { items: await suggestMembers(call.context, { words }) };
});
