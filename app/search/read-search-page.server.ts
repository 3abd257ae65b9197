import type { Context } from '#app/platform/context.server.ts';
import { type SheetLine, toLine } from '#app/sheets/sheet-summary.ts';

import type { SearchView } from './addresses.ts';
import { settlePlace } from './internal/settle-place.server.ts';
import { loosenSearch, type WiderSearch } from './loosen-search.server.ts';
import { parseSearchQuery } from './query.ts';
import { recordFruitlessSearch } from './record-fruitless-search.server.ts';
import type { SearchQuery } from './search-query.ts';
import { type SearchResults, searchSheets } from './search-sheets.server.ts';

/** Names of the page that are not of the search: the place as typed, the list or the table. */
const pageNames = ['autour', 'vue'];

export type SearchPageData = {
  results: SearchResults<SheetLine>;
  /** What to loosen, when nothing was found. */
  wider: WiderSearch[];
  view: SearchView;
};

/**
 * The page of a search: its results and, where there are none, what to loosen; what nobody has is
 * noted, without the person.
 * @returns `settled` for an address that a form wrote: what it asks, to be written in its short form.
 */
export async function readSearchPage(
  context: Context,
  { address: asked }: { address: URLSearchParams },
): Promise<SearchPageData | { settled: SearchQuery; view: SearchView }> {
  const view: SearchView = asked.get('vue') === 'tableau' ? 'tableau' : 'liste';
  const settled = asked.has('autour')
    ? await settlePlace(context, asked)
    : { address: asked, problems: [] };
  const { query, problems } = parseSearchQuery(settled.address, pageNames);
  const isOfForm = [...asked].some(([name, value]) => name === 'autour' || value === '');
  if (isOfForm && problems.length === 0 && settled.problems.length === 0)
    return { settled: query, view };
  const found = await searchSheets(context, {
    query,
    problems: [...settled.problems, ...problems],
  });
  const results = { ...found, items: found.items.map(toLine) };
  if (results.total > 0) return { results, wider: [], view };
  const { wider, isFruitless } = await loosenSearch(context, results.query);
  if (isFruitless && results.page === 1) await recordFruitlessSearch(context, results.query.words);
  return { results, wider, view };
}
