import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { findNearSheets } from '#app/search/find-near-sheets.server.ts';

/** What is near the sheet being written, asked again while its title and themes are typed. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const { context, url } = call;
  const numbers = (name: string) =>
    url.searchParams
      .getAll(name)
      .filter((id) => /^\d{1,9}$/u.test(id))
      .map(Number);
  const items = await findNearSheets(context, {
    sheetId: url.searchParams.get('fiche') ?? '',
    title: url.searchParams.get('titre') ?? '',
    themeIds: numbers('theme'),
    audienceIds: numbers('public'),
  });
  return Response.json({ items }, { headers: { 'Cache-Control': 'private, max-age=60' } });
});
