import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { toTerritoryListAnswer } from '#app/territories/api-schemas.ts';
import { parseTerritoryQuery } from '#app/territories/inputs.ts';
import { searchTerritories } from '#app/territories/search-territories.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const { query, problems } = parseTerritoryQuery(url.searchParams);
  refuseProblems(problems);
  const results = await searchTerritories(context, query);
  return toTerritoryListAnswer(results, (page) => addressOfPage(url, context.appUrl, page));
});
