import {
  type BudgetBracket,
  type ProjectState,
  projectStateSlugs,
  type SheetKind,
  sheetKindSlugs,
} from '#app/sheets/vocabulary.ts';

import { budgetBracketSlugs, type SearchSort } from './vocabulary.ts';

/** What a search asks. Reading one from an address is `query.ts`, which browsers need not load. */
export type SearchQuery = {
  words: string;
  /** Slugs. */
  themes: string[];
  audiences: string[];
  kinds: SheetKind[];
  states: ProjectState[];
  brackets: BudgetBracket[];
  leastBudgetInEuros: number | null;
  mostBudgetInEuros: number | null;
  departements: string[];
  intercommunalities: string[];
  commune: string | null;
  radiusInKm: number | null;
  /** ISO days. */
  from: string | null;
  until: string | null;
  sort: SearchSort | null;
  page: number;
};

/** The address of a query, always in the same order; what is absent is not written. */
export function writeSearchQuery(query: SearchQuery): URLSearchParams {
  const address = new URLSearchParams();
  const write = (name: string, ...values: (string | number | null)[]) => {
    for (const value of values)
      if (value !== null && value !== '') address.append(name, String(value));
  };
  write('q', query.words);
  write('theme', ...query.themes);
  write('public', ...query.audiences);
  write('type', ...query.kinds.map((kind) => sheetKindSlugs[kind]));
  write('statut', ...query.states.map((state) => projectStateSlugs[state]));
  write('budget', ...query.brackets.map((bracket) => budgetBracketSlugs[bracket]));
  write('budget_min', query.leastBudgetInEuros);
  write('budget_max', query.mostBudgetInEuros);
  write('dept', ...query.departements);
  write('epci', ...query.intercommunalities);
  write('commune', query.commune);
  write('rayon', query.radiusInKm);
  write('du', query.from);
  write('au', query.until);
  write('tri', query.sort);
  if (query.page > 1) write('page', query.page);
  return address;
}

/** The search of everything. */
export const emptyQuery: SearchQuery = {
  words: '',
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
  sort: null,
  page: 1,
};
