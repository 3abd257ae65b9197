import { visitor } from '#app/platform/actor.ts';
import { refuseProblems } from '#app/platform/address.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';
import { writeSessionsCalendar } from '#app/trainings/write-sessions-calendar.ts';

const mostInCalendar = 500;

/** The same search as a calendar to subscribe to: what visitors read, whoever asks. */
export const loader = api(async (call) => {
  limitSearches(call);
  const { context, request, url } = call;
  const { query, problems } = parseSessionQuery(url.searchParams);
  const results = await searchSessions(
    { ...context, actor: visitor },
    { query: { ...query, page: 1 }, problems, limit: mostInCalendar },
  );
  refuseProblems(results.problems);
  const name = 'Formations des bibliothèques du Sud';
  const written = writeSessionsCalendar(results.items, { appUrl: context.appUrl, name });
  return answerWithEtag(request, written, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  });
});
