import { exportPeople } from '#app/people/export-people.server.ts';
import { writePeopleCsv } from '#app/people/write-people-csv.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const people = await exportPeople(call.context);
  return new Response(writePeopleCsv(people, call.context.appUrl), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="annuaire.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
});
