import { suggestMembers } from '#app/comments/suggest-members.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { suggestSpeakers } from '#app/speakers/suggest-speakers.server.ts';

const mostOfEach = 5;

/** Who may teach a half-day: members, then speakers; the id is the one that the form reads. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const words = (call.url.searchParams.get('q') ?? '').slice(0, 80);
  const members = await suggestMembers(call.context, { words });
  const speakers = await suggestSpeakers(call.context, { words });
  return {
    items: [
      ...members.slice(0, mostOfEach).map(({ id, ...member }) => ({ id: `m-${id}`, ...member })),
      ...speakers.slice(0, mostOfEach).map(({ id, ...speaker }) => ({ id: `s-${id}`, ...speaker })),
    ],
  };
});
