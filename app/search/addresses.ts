import { type SearchQuery, writeSearchQuery } from './search-query.ts';

/** The formats in which a search leaves. */
export type FeedFormat = 'rss' | 'atom' | 'geojson' | 'csv';
/** The ways of looking at its results; the list is the first. */
export type SearchView = 'liste' | 'tableau';

function join(path: string, address: URLSearchParams): string {
  const query = address.toString();
  return query ? `${path}?${query}` : path;
}

/** The page of a search. */
export function searchAddress(query: SearchQuery, view: SearchView = 'liste'): string {
  const address = writeSearchQuery(query);
  if (view === 'tableau') address.set('vue', view);
  return join('/fiches', address);
}

/** The same search as a feed, from its first page and without what visitors may not ask. */
export function feedAddress(query: SearchQuery, format: FeedFormat): string {
  const shared = {
    ...query,
    page: 1,
    sort: query.sort === 'proche' && !query.commune ? null : query.sort,
    brackets: [],
    leastBudgetInEuros: null,
    mostBudgetInEuros: null,
  };
  return join(`/fiches.${format}`, writeSearchQuery(shared));
}

/** The same search on the map. */
export function mapAddress(query: SearchQuery): string {
  return join('/carte', writeSearchQuery({ ...query, page: 1, sort: null }));
}
