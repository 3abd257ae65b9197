import { load } from '#app/platform/http.server.ts';
import { parseYearQuery } from '#app/training-year/query.ts';
import { readTrainingYear } from '#app/training-year/read-training-year.server.ts';
import { writeYearCsv } from '#app/training-year/write-year-csv.ts';

/** A year of trainings, to take away: for who reads its page. */
export const loader = load(async ({ context, url }) => {
  const asked = parseYearQuery(url.searchParams, context.clock());
  const written = writeYearCsv(await readTrainingYear(context, asked));
  return new Response(written, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="formations-${asked.year}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
});
