import { refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { toTrainingYearAnswer } from '#app/training-year/api-schemas.ts';
import { parseYearQuery } from '#app/training-year/query.ts';
import { readTrainingYear } from '#app/training-year/read-training-year.server.ts';

export const loader = api(async ({ context, url }) => {
  const asked = parseYearQuery(url.searchParams, context.clock());
  refuseProblems(asked.problems);
  return toTrainingYearAnswer(await readTrainingYear(context, asked), context.appUrl);
});
