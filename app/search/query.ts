import { z } from 'zod';

import { type AddressProblem, readAddress } from '#app/platform/address.ts';
import {
  type BudgetBracket,
  projectStates,
  projectStateSlugs,
  sheetKinds,
  sheetKindSlugs,
} from '#app/sheets/vocabulary.ts';

import type { SearchQuery } from './search-query.ts';
import { budgetBracketSlugs, searchSorts } from './vocabulary.ts';
import { longestWords } from './words.ts';

/**
 * The query of a search as its address says it: one contract for the list, the map, the feeds and
 * the API (`/fiches?q=…&theme=…`). Whether its themes and places exist is known by the database:
 * see `resolve-search.server.ts`.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'Ce mot ne peut pas être celui d’une liste.')
  .max(80, 'Au plus 80 caractères.');

const oneOf = <Value extends string>(values: readonly [Value, ...Value[]], what: string) =>
  z.enum(values, { error: `${what}\u00A0: ${values.join(', ')}.` });

const slugsOf = <Key extends string>(slugs: Record<Key, string>) =>
  Object.values(slugs) as [string, ...string[]];

const euros = z.coerce
  .number('Écrivez un montant en euros, par exemple 500.')
  .min(0, 'Un montant ne peut pas être négatif.')
  .max(100_000_000, 'Au plus 100 000 000 €.')
  .describe('Euros.');

const day = z.iso.date('Écrivez une date comme 2026-03-14.');
const whole = (least: number, most: number, what: string) =>
  z.coerce.number(what).int(what).min(least, what).max(most, what);

/** What each name of the address may hold; names of `repeatable` hold several. */
export const searchParameters = {
  q: z
    .string()
    .max(longestWords, `Au plus ${longestWords} caractères.`)
    .describe('Mots, "expression exacte", -mot à exclure, début*.'),
  theme: slug.describe('Thème, par son nom court.'),
  public: slug.describe('Public visé, par son nom court.'),
  type: oneOf(slugsOf(sheetKindSlugs), 'Choisissez parmi').describe('Type d’action.'),
  statut: oneOf(slugsOf(projectStateSlugs), 'Choisissez parmi').describe('État du projet.'),
  budget: oneOf(slugsOf(budgetBracketSlugs), 'Choisissez parmi').describe(
    'Tranche de budget (professionnels).',
  ),
  budget_min: euros.describe('Budget total au moins, en euros (professionnels).'),
  budget_max: euros.describe('Budget total au plus, en euros (professionnels).'),
  dept: z
    .string()
    .regex(/^(?:\d{2}|2[AB]|97\d)$/u, 'Écrivez le code d’un département, par exemple 04.')
    .describe('Code du département.'),
  epci: z
    .string()
    .regex(/^\d{9}$/u, 'Écrivez le numéro SIREN de l’intercommunalité, neuf chiffres.')
    .describe('SIREN de l’intercommunalité.'),
  commune: z
    .string()
    .regex(/^\d[\dAB]\d{3}$/u, 'Écrivez le code INSEE de la commune, par exemple 04070.')
    .describe('Code INSEE de la commune\u00A0; avec `rayon`, le centre du cercle.'),
  rayon: whole(1, 500, 'Écrivez un nombre entier de kilomètres, de 1 à 500.').describe(
    'Rayon autour de la commune, en kilomètres.',
  ),
  du: day.describe('Le projet se tient à partir de ce jour.'),
  au: day.describe('Le projet se tient jusqu’à ce jour.'),
  tri: oneOf(searchSorts, 'Choisissez parmi').describe('Ordre des résultats.'),
  page: whole(1, 10_000, 'Écrivez un numéro de page, à partir de 1.').describe('Page, dès 1.'),
} as const;
export type SearchParameter = keyof typeof searchParameters;

export const repeatable: readonly SearchParameter[] = [
  'theme',
  'public',
  'type',
  'statut',
  'budget',
  'dept',
  'epci',
];
/** Visitors may not search by what is professional. */
export const professionalParameters: readonly SearchParameter[] = [
  'budget',
  'budget_min',
  'budget_max',
];

function keyOf<Key extends string>(slugs: Record<Key, string>, keys: readonly Key[]) {
  return (value: unknown) => keys.filter((key) => slugs[key] === value);
}

/**
 * Reads an address. What cannot be understood is left aside and told in `problems`: the API
 * refuses the whole, a page shows which filter it ignored.
 * @param otherNames names that belong to the page and not to the search.
 */
export function parseSearchQuery(
  address: URLSearchParams,
  otherNames: readonly string[] = [],
): { query: SearchQuery; problems: AddressProblem[] } {
  const others = Object.fromEntries(otherNames.map((name) => [name, z.unknown()]));
  const { given, problems } = readAddress(address, { ...others, ...searchParameters }, repeatable);
  const all = <Value>(name: SearchParameter) => (given[name] ?? []) as Value[];
  const one = <Value>(name: SearchParameter) => all<Value>(name)[0] ?? null;
  const query: SearchQuery = {
    words: one<string>('q') ?? '',
    themes: all('theme'),
    audiences: all('public'),
    kinds: all('type').flatMap(keyOf(sheetKindSlugs, sheetKinds)),
    states: all('statut').flatMap(keyOf(projectStateSlugs, projectStates)),
    brackets: all('budget').flatMap(
      keyOf(budgetBracketSlugs, Object.keys(budgetBracketSlugs) as BudgetBracket[]),
    ),
    leastBudgetInEuros: one('budget_min'),
    mostBudgetInEuros: one('budget_max'),
    departements: all('dept'),
    intercommunalities: all('epci'),
    commune: one('commune'),
    radiusInKm: one('rayon'),
    from: one('du'),
    until: one('au'),
    sort: one('tri'),
    page: one('page') ?? 1,
  };
  return { query, problems: [...problems, ...findContradictions(query)] };
}

/** Values that are right alone and wrong together; they are taken out of the query. */
function findContradictions(query: SearchQuery): AddressProblem[] {
  const problems: AddressProblem[] = [];
  const { leastBudgetInEuros: least, mostBudgetInEuros: most, from, until } = query;
  if (least !== null && most !== null && least > most) {
    query.mostBudgetInEuros = null;
    const message = 'Le budget le plus haut est sous le plus bas.';
    problems.push({ name: 'budget_max', value: String(most), message });
  }
  if (from && until && from > until) {
    query.until = null;
    problems.push({ name: 'au', value: until, message: 'Cette date précède «\u00A0du\u00A0».' });
  }
  if (query.radiusInKm !== null && !query.commune) {
    const message = 'Un rayon demande une commune.';
    problems.push({ name: 'rayon', value: String(query.radiusInKm), message });
    query.radiusInKm = null;
  }
  return problems;
}
