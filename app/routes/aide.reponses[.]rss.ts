import { parseAnswerQuery } from '#app/answers/query.ts';
import { searchAnswers } from '#app/answers/search-answers.server.ts';
import { writeAnswersFeed } from '#app/answers/write-answers-feed.ts';
import { refuseProblems } from '#app/platform/address.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

const newestInFeed = 30;

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, request, url } = call;
  const { query, problems } = parseAnswerQuery(url.searchParams);
  const results = await searchAnswers(context, {
    query: { ...query, page: 1 },
    problems,
    limit: newestInFeed,
    sort: 'recent',
  });
  refuseProblems(results.problems);
  return answerWithEtag(request, writeAnswersFeed(results, context.appUrl), {
    'Content-Type': 'application/rss+xml; charset=utf-8',
    'Cache-Control': 'private, max-age=300',
  });
});
