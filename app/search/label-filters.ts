import {
  budgetBracketLabels,
  projectStateLabels,
  sheetKindLabels,
} from '#app/sheets/vocabulary.ts';
import { formatDate, formatEuros } from '#app/ui/format.ts';

import { type SearchQuery, writeSearchQuery } from './search-query.ts';
import type { Search } from './resolve-search.server.ts';
import type { FacetName } from './vocabulary.ts';

/** A filter in force, as its pill says it, and the search without it. */
export type ActiveFilter = {
  /** Its name in the address. */
  name: FacetName | 'budget_min' | 'budget_max' | 'commune' | 'du' | 'au';
  label: string;
  /** What the address asks once it is taken away. */
  without: SearchQuery;
  /** The same, as an address. */
  address: string;
};

function sayPlace({ commune, query }: Search): string {
  const name = `${commune?.name} (${commune?.departementCode})`;
  return query.radiusInKm === null
    ? name
    : `À moins de ${query.radiusInKm}\u00A0km de ${commune?.name}`;
}

/** The filters of a search in words, the search text excepted. */
export function labelFilters(search: Search): ActiveFilter[] {
  const { query, lists } = search;
  const filters: ActiveFilter[] = [];
  const add = (name: ActiveFilter['name'], label: string, change: Partial<SearchQuery>) => {
    const without = { ...query, ...change, page: 1 };
    filters.push({ name, label, without, address: writeSearchQuery(without).toString() });
  };
  const but = <Value>(values: Value[], value: Value) => values.filter((one) => one !== value);
  const labelIn = (rows: { slug: string; label: string }[], slug: string) =>
    rows.find((row) => row.slug === slug)?.label ?? slug;

  for (const slug of query.themes)
    add('theme', labelIn(lists.themes, slug), { themes: but(query.themes, slug) });
  for (const slug of query.audiences)
    add('public', labelIn(lists.audiences, slug), { audiences: but(query.audiences, slug) });
  for (const kind of query.kinds)
    add('type', sheetKindLabels[kind], { kinds: but(query.kinds, kind) });
  for (const state of query.states)
    add('statut', projectStateLabels[state], { states: but(query.states, state) });
  for (const bracket of query.brackets)
    add('budget', budgetBracketLabels[bracket], { brackets: but(query.brackets, bracket) });
  const { leastBudgetInEuros: least, mostBudgetInEuros: most } = query;
  if (least !== null)
    add('budget_min', `Au moins ${formatEuros(least * 100)}`, { leastBudgetInEuros: null });
  if (most !== null)
    add('budget_max', `Au plus ${formatEuros(most * 100)}`, { mostBudgetInEuros: null });
  for (const code of query.departements)
    add('dept', lists.departements.get(code) ?? code, {
      departements: but(query.departements, code),
    });
  for (const code of query.intercommunalities)
    add('epci', search.intercommunalities.get(code) ?? code, {
      intercommunalities: but(query.intercommunalities, code),
    });
  if (search.commune && query.commune)
    add('commune', sayPlace(search), { commune: null, radiusInKm: null });
  if (query.from) add('du', `À partir du ${formatDate(query.from)}`, { from: null });
  if (query.until) add('au', `Jusqu’au ${formatDate(query.until)}`, { until: null });
  return filters;
}
