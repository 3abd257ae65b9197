import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { suggestCommunes } from '#app/territories/suggest-communes.server.ts';

import { searchAddress, type SearchView } from './addresses.ts';
import { limitSearches } from './internal/limit-searches.server.ts';
import { loosenSearch, type WiderSearch } from './loosen-search.server.ts';
import { parseSearchQuery } from './query.ts';
import { recordFruitlessSearch } from './record-fruitless-search.server.ts';
import { type SearchResults, searchSheets } from './search-sheets.server.ts';

/** Names of the page that are not of the search: the place as typed, the list or the table. */
const pageNames = ['autour', 'vue'];

export type SearchPageData = {
  results: SearchResults;
  /** What to loosen, when nothing was found. */
  wider: WiderSearch[];
  view: SearchView;
};

type Settled = { address: URLSearchParams; problems: AddressProblem[] };

/**
 * A form without scripts says a place by its name: it becomes the code of the commune. Typed over
 * the place in force, the name counts; emptied, the place goes.
 */
async function settlePlace(context: Context, asked: URLSearchParams): Promise<Settled> {
  const address = new URLSearchParams(asked);
  const typed = address.get('autour')?.trim() ?? '';
  address.delete('autour');
  if (!typed) {
    address.delete('commune');
    address.delete('rayon');
    return { address, problems: [] };
  }
  const [place] = await suggestCommunes(context, { q: typed.replace(/\s*\([^)]*\)\s*$/u, '') });
  if (!place) {
    address.delete('commune');
    address.delete('rayon');
    const message = 'Aucune commune de ce nom.';
    return { address, problems: [{ name: 'autour', value: typed.slice(0, 80), message }] };
  }
  const inForce = address.get('commune');
  const inDepartement = typed.match(/\((?<code>\w+)\)\s*$/u)?.groups?.code;
  const isSame = inForce !== null && inForce.startsWith(inDepartement ?? '-');
  if (!isSame) address.set('commune', place.code);
  return { address, problems: [] };
}

/**
 * The page of a search: its results and, where there are none, what to loosen; what nobody has is
 * noted, without the person.
 * @returns `movedTo` for an address that a form wrote, in its short form.
 * @throws {TooMany} for who searches faster than people do.
 */
export async function readSearchPage(
  context: Context,
  input: { address: URLSearchParams; clientAddress: string; searchesPerMinute: number },
): Promise<SearchPageData | { movedTo: string }> {
  limitSearches(context, input);
  const view: SearchView = input.address.get('vue') === 'tableau' ? 'tableau' : 'liste';
  const settled = input.address.has('autour')
    ? await settlePlace(context, input.address)
    : { address: input.address, problems: [] };
  const { query, problems } = parseSearchQuery(settled.address, pageNames);
  const isOfForm = [...input.address].some(([name, value]) => name === 'autour' || value === '');
  if (isOfForm && problems.length === 0 && settled.problems.length === 0)
    return { movedTo: searchAddress(query, view) };
  const results = await searchSheets(context, {
    query,
    problems: [...settled.problems, ...problems],
  });
  if (results.total > 0) return { results, wider: [], view };
  const { wider, isFruitless } = await loosenSearch(context, results.query);
  if (isFruitless && results.page === 1) await recordFruitlessSearch(context, results.query.words);
  return { results, wider, view };
}
