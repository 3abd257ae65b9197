import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { suggestSearch } from '#app/search/suggest-search.server.ts';
import type { Suggestion } from '#app/ui/use-suggestions.ts';

/** What the search box offers while somebody types; the id of a sheet is its address. */
export const loader = api(async (call) => {
  limitSearches(call, 'suggestion');
  const { context, url } = call;
  const found = await suggestSearch(
    context,
    (url.searchParams.get('q') ?? '').replaceAll('\u0000', ' '),
  );
  const items = found.map((one): Suggestion =>
    one.kind === 'words'
      ? { id: `mots:${one.text}`, label: one.text, icon: 'search' }
      : { id: sheetAddress(one.slug), label: one.title, detail: 'Fiche', icon: 'file-text' },
  );
  // Members are told words that visitors are not.
  return Response.json({ items }, { headers: { 'Cache-Control': 'private, max-age=60' } });
});
