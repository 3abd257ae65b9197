import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { formatCount } from '#app/ui/format.ts';

/** « 14 fiches pour « étoiles » », « Aucune fiche avec ces filtres ». */
export function sayResults({
  total,
  query,
  filters,
}: Pick<SearchResults, 'total' | 'query' | 'filters'>): string {
  const count = total === 0 ? 'Aucune fiche' : formatCount(total, 'fiche', 'fiches');
  if (query.words) return `${count} pour «\u00A0${query.words}\u00A0»`;
  return filters.length > 0 ? `${count} avec ces filtres` : count;
}
