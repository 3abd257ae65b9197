import { toAnswerListAnswer } from '#app/answers/api-schemas.ts';
import { parseAnswerQuery } from '#app/answers/query.ts';
import { searchAnswers } from '#app/answers/search-answers.server.ts';
import { addressOfPage, refuseProblems } from '#app/platform/address.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchAnswers(context, parseAnswerQuery(url.searchParams));
  refuseProblems(results.problems);
  return toAnswerListAnswer(results, context.appUrl, (page) =>
    addressOfPage(url, context.appUrl, page),
  );
});
