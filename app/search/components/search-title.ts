import type { SearchResults } from '#app/search/search-sheets.server.ts';
import { formatCount, quoted } from '#app/ui/format.ts';

/** « 14 fiches pour « étoiles » », « Aucune fiche avec ces filtres ». */
export function sayResults({
  total,
  query,
  filters,
}: Pick<SearchResults, 'total' | 'query' | 'filters'>): string {
  const count = total === 0 ? 'Aucune fiche' : formatCount(total, 'fiche', 'fiches');
  if (query.words) return `${count} pour ${quoted(query.words)}`;
  return filters.length > 0 ? `${count} avec ces filtres` : count;
}
