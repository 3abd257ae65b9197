import { inArray } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { fold } from '#app/platform/fold.ts';
import type { SheetSummary } from '#app/sheets/sheet-summary.ts';
import { intercommunalities } from '#db/schema/territories.ts';

import type { Correction } from './compose-words.ts';
import { closedFacet, type Facets, openFacet } from './facets.ts';
import type { Counts } from './internal/count-facets.server.ts';
import { countSheets, offersIntercommunalities } from './internal/count-sheets.server.ts';
import { findIds } from './internal/find-ids.server.ts';
import { readSummaries } from './internal/read-summaries.server.ts';
import { labelFilters, type ActiveFilter } from './label-filters.ts';
import type { SearchQuery } from './search-query.ts';
import { resolveSearch, type Search } from './resolve-search.server.ts';
import type { SearchSort } from './vocabulary.ts';

/** Sheets on a page of results. */
export const pageSize = 20;

/** What a list of results shows; most of what stands around it does not look at the sheets. */
export type SearchResults<Item = unknown> = {
  /** Without what was ignored. */
  query: SearchQuery;
  problems: AddressProblem[];
  sort: SearchSort;
  total: number;
  page: number;
  pageCount: number;
  items: Item[];
  facets: Facets;
  filters: ActiveFilter[];
  corrections: Correction[];
  guesses: Correction[];
  ignoredWords: string[];
  synonyms: string[];
  /** Whether a distance can be sorted by. */
  hasOrigin: boolean;
  /** « Digne-les-Bains (04) » */
  communeLabel: string | null;
  mayFilterByBudget: boolean;
};

async function nameIntercommunalities({ db }: Context, counts: Counts, search: Search) {
  const codes = [...counts.facets.epci.keys()];
  const rows = codes.length
    ? await db
        .select({ code: intercommunalities.code, name: intercommunalities.name })
        .from(intercommunalities)
        .where(inArray(intercommunalities.code, codes))
    : [];
  const names = new Map([
    ...search.intercommunalities,
    ...rows.map((r) => [r.code, r.name] as const),
  ]);
  return [...names]
    .map(([code, name]) => ({ key: code, value: code, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'fr'));
}

async function drawFacets(context: Context, search: Search, counts: Counts): Promise<Facets> {
  const { query, lists } = search;
  const named = (rows: { id: number; slug: string; label: string }[]) =>
    rows.map(({ id, slug, label }) => ({ key: String(id), value: slug, label }));
  const departements = [...lists.departements].map(([code, label]) => ({
    key: code,
    value: code,
    label,
  }));
  const facets: Facets = {
    theme: openFacet(named(lists.themes), counts.facets.theme, query.themes),
    public: openFacet(named(lists.audiences), counts.facets.public, query.audiences),
    type: closedFacet('type', counts.facets.type, query.kinds),
    statut: closedFacet('statut', counts.facets.statut, query.states),
    dept: openFacet(departements, counts.facets.dept, query.departements),
  };
  // Visitors are not told even how many sheets fall in a bracket.
  if (search.side === 'full')
    facets.budget = closedFacet('budget', counts.facets.budget, query.brackets);
  if (offersIntercommunalities(search))
    facets.epci = openFacet(
      await nameIntercommunalities(context, counts, search),
      counts.facets.epci,
      query.intercommunalities,
    );
  return facets;
}

/** The vocabulary keeps one spelling of each word: the sheets found may show a better one. */
function spellAsFound(corrections: Correction[], items: SheetSummary[]): Correction[] {
  return corrections.map((correction) => {
    const wanted = fold(correction.used);
    const seen = items
      .flatMap(({ titleSegments, excerpt }) => [...titleSegments, ...excerpt])
      .find(({ text, isHit }) => isHit && fold(text) === wanted);
    return seen ? { ...correction, used: seen.text.toLocaleLowerCase('fr') } : correction;
  });
}

/**
 * Searches the register: a page of sheets in order, how many there are, and the facets. Visitors
 * search the public part of published sheets and nothing else, by any filter, sort or excerpt.
 * @param input `problems`: what parsing the address has left aside already.
 */
export async function searchSheets(
  context: Context,
  { query, problems = [] }: { query: SearchQuery; problems?: readonly AddressProblem[] },
): Promise<SearchResults<SheetSummary>> {
  const search = await resolveSearch(context, query, problems);
  const { registerSize } = search.lists;
  const offset = (search.query.page - 1) * pageSize;
  const [counts, items] = await Promise.all([
    countSheets(context, search),
    findIds(context.db, search, { offset, limit: pageSize, registerSize }).then((ids) =>
      readSummaries(context.db, search, ids),
    ),
  ]);
  return {
    query: search.query,
    problems: search.problems,
    sort: search.sort,
    total: counts.total,
    page: search.query.page,
    pageCount: Math.max(1, Math.ceil(counts.total / pageSize)),
    items,
    facets: await drawFacets(context, search, counts),
    filters: labelFilters(search),
    corrections: spellAsFound(search.words.corrections, items),
    guesses: search.words.guesses,
    ignoredWords: search.words.ignored,
    synonyms: search.words.synonyms,
    hasOrigin: search.origin !== null,
    communeLabel: search.commune
      ? `${search.commune.name} (${search.commune.departementCode})`
      : null,
    mayFilterByBudget: search.side === 'full',
  };
}
