import { visitor } from '#app/platform/actor.ts';
import { refuseProblems } from '#app/platform/address.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';
import { writeSessionsFeed } from '#app/trainings/write-sessions-feed.ts';

const newestInFeed = 30;

/** A feed is read by programs and kept by others: it says what visitors read, whoever asks. */
export const loader = api(async (call) => {
  limitSearches(call);
  const { context, request, url } = call;
  const { query, problems } = parseSessionQuery(url.searchParams);
  const results = await searchSessions(
    { ...context, actor: visitor },
    { query: { ...query, page: 1 }, problems, limit: newestInFeed, sort: 'recent' },
  );
  refuseProblems(results.problems);
  return answerWithEtag(request, writeSessionsFeed(results, context.appUrl), {
    'Content-Type': 'application/rss+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  });
});
