import type { Context } from '#app/platform/context.server.ts';
import { quoted } from '#app/ui/format.ts';

import { countSheets } from './internal/count-sheets.server.ts';
import { type ActiveFilter, labelFilters } from './label-filters.ts';
import { type SearchQuery, writeSearchQuery } from './search-query.ts';
import { resolveSearch } from './resolve-search.server.ts';
import { parseWords, type Term, writeTerm } from './words.ts';

/** A wider search that finds something. */
export type WiderSearch = {
  kind: 'without-filter' | 'everywhere' | 'without-filters' | 'without-words' | 'other-words';
  label: string;
  total: number;
  address: string;
};

type Candidate = Omit<WiderSearch, 'total' | 'address'> & { query: SearchQuery };

const mostShown = 6;
const places: readonly ActiveFilter['name'][] = ['dept', 'epci', 'commune'];

const withoutFilters = (query: SearchQuery): SearchQuery => ({
  ...query,
  themes: [],
  audiences: [],
  kinds: [],
  states: [],
  brackets: [],
  leastBudgetInEuros: null,
  mostBudgetInEuros: null,
  departements: [],
  intercommunalities: [],
  commune: null,
  radiusInKm: null,
  from: null,
  until: null,
  page: 1,
});

function withoutTerm(terms: Term[], left: number): string {
  return terms
    .filter((_, n) => n !== left)
    .map(writeTerm)
    .join(' ');
}

/** Wider searches worth trying, the nearest to what was asked first. */
function listCandidates(query: SearchQuery, filters: ActiveFilter[]): Candidate[] {
  const terms = parseWords(query.words);
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const placed = filters.filter(({ name }) => places.includes(name));
  const candidates: Candidate[] = filters
    .filter((filter) => placed.length > 1 || !placed.includes(filter))
    .map(({ label, without }) => ({
      kind: 'without-filter',
      label: `Sans le filtre ${quoted(label)}`,
      query: without,
    }));
  if (placed.length > 0)
    candidates.push({
      kind: 'everywhere',
      label: 'Dans toute la région',
      query: {
        ...query,
        departements: [],
        intercommunalities: [],
        commune: null,
        radiusInKm: null,
        page: 1,
      },
    });
  if (terms.length > 1)
    candidates.push(
      ...terms.map((_, n) => ({
        kind: 'other-words' as const,
        label: `Chercher ${quoted(withoutTerm(terms, n))}`,
        query: { ...query, words: withoutTerm(terms, n), page: 1 },
      })),
    );
  if (filters.length > 1)
    candidates.push({
      kind: 'without-filters',
      label: 'Sans aucun filtre',
      query: withoutFilters(query),
    });
  if (filters.length > 0 && wanted.length > 0)
    candidates.push({
      kind: 'without-words',
      label: 'Les mêmes filtres, sans les mots',
      query: { ...query, words: '', page: 1 },
    });
  return candidates;
}

/** When neither a word nor a filter alone is in the way: each word left out, and every filter. */
function listLastResorts(query: SearchQuery, filters: ActiveFilter[]): Candidate[] {
  const terms = parseWords(query.words);
  if (terms.length < 2 || filters.length === 0) return [];
  return terms.map((_, n) => ({
    kind: 'other-words',
    label: `Chercher ${quoted(withoutTerm(terms, n))} sans filtre`,
    query: { ...withoutFilters(query), words: withoutTerm(terms, n) },
  }));
}

/**
 * For a search that found nothing: what to loosen, with the sheets that each would give.
 * @returns also whether the words alone, without any filter, find nothing either.
 */
export async function loosenSearch(
  context: Context,
  asked: SearchQuery,
): Promise<{ wider: WiderSearch[]; isFruitless: boolean }> {
  const search = await resolveSearch(context, asked);
  const filters = labelFilters(search);
  const count = async (query: SearchQuery) =>
    (await countSheets(context, await resolveSearch(context, query))).total;
  const tryOut = async (candidates: Candidate[]): Promise<WiderSearch[]> => {
    const counted = await Promise.all(
      candidates.map(async ({ query, ...one }) => ({
        ...one,
        total: await count(query),
        address: writeSearchQuery(query).toString(),
      })),
    );
    return counted.filter(({ total }) => total > 0).slice(0, mostShown);
  };
  const [found, ofWords] = await Promise.all([
    tryOut(listCandidates(search.query, filters)),
    count(withoutFilters(search.query)),
  ]);
  return {
    wider: found.length > 0 ? found : await tryOut(listLastResorts(search.query, filters)),
    isFruitless: search.query.words !== '' && ofWords === 0,
  };
}
