import { toLibraryListAnswer } from '#app/libraries/api-schemas.ts';
import { parseLibraryQuery } from '#app/libraries/inputs.ts';
import { searchLibraries } from '#app/libraries/search-libraries.server.ts';
import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const { query, problems } = parseLibraryQuery(url.searchParams);
  refuseProblems(problems);
  const results = await searchLibraries(context, query);
  return toLibraryListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});
