import { load } from '#app/platform/http.server.ts';
import { printing } from '#app/platform/printing.server.ts';
import { drawYear } from '#app/training-year/print/draw-year.server.ts';
import { parseYearQuery } from '#app/training-year/query.ts';
import { readTrainingYear } from '#app/training-year/read-training-year.server.ts';

/** A year of trainings on paper, for an annual report: for who reads its page. */
export const loader = load(async ({ context, url, clientAddress }) => {
  const asked = parseYearQuery(url.searchParams, context.clock());
  const bilan = await readTrainingYear(context, asked);
  return printing(context, { clientAddress, name: `formations-${asked.year}` }, () =>
    drawYear(bilan, context.clock()),
  );
});
