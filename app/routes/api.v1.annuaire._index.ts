import { toPeopleListAnswer } from '#app/people/api-schemas.ts';
import { parsePeopleQuery } from '#app/people/parse-people-query.ts';
import { searchPeople } from '#app/people/search-people.server.ts';
import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchPeople(context, parsePeopleQuery(url.searchParams));
  refuseProblems(results.problems);
  return toPeopleListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});
