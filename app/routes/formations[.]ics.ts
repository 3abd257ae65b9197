import { refuseProblems } from '#app/platform/address.ts';
import { answerWithEtag } from '#app/platform/etag.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { listCalendarSessions } from '#app/trainings/list-calendar-sessions.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { writeSessionsCalendar } from '#app/trainings/write-sessions-calendar.ts';

/** The same search as a calendar to subscribe to: what visitors read, whoever asks. */
export const loader = api(async (call) => {
  limitSearches(call);
  const { context, request, url } = call;
  const { sessions, problems } = await listCalendarSessions(
    context,
    parseSessionQuery(url.searchParams),
  );
  refuseProblems(problems);
  // Written at the full hour: who holds it already is told that nothing changed.
  const at = new Date(context.clock());
  at.setUTCMinutes(0, 0, 0);
  const name = 'Formations des bibliothèques du Sud';
  const written = writeSessionsCalendar(sessions, { appUrl: context.appUrl, name, at });
  return answerWithEtag(request, written, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  });
});
