import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { toSessionListAnswer } from '#app/trainings/api-schemas.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchSessions(context, parseSessionQuery(url.searchParams));
  refuseProblems(results.problems);
  return toSessionListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});
