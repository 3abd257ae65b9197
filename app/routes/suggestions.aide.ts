import { findNearPublished } from '#app/answers/find-near-published.server.ts';
import { findNearAnswers } from '#app/help/find-near-answers.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

/** What may answer already, asked again while a question is typed. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const { context, url } = call;
  const theme = url.searchParams.get('theme') ?? '';
  const words = url.searchParams.get('q') ?? '';
  const themeId = /^\d{1,9}$/u.test(theme) ? Number(theme) : null;
  const [near, published] = await Promise.all([
    findNearAnswers(context, { words, themeId }),
    findNearPublished(context, { words }),
  ]);
  return { ...near, published };
});
