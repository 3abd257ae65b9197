import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { toSpeakerListAnswer } from '#app/speakers/api-schemas.ts';
import { parseSpeakerQuery } from '#app/speakers/query.ts';
import { searchSpeakers } from '#app/speakers/search-speakers.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchSpeakers(context, parseSpeakerQuery(url.searchParams));
  refuseProblems(results.problems);
  return toSpeakerListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});
