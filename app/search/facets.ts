import {
  budgetBracketLabels,
  budgetBrackets,
  projectStateLabels,
  projectStates,
  projectStateSlugs,
  sheetKindLabels,
  sheetKinds,
  sheetKindSlugs,
} from '#app/sheets/vocabulary.ts';

import { budgetBracketSlugs, type FacetName } from './vocabulary.ts';

/** A value of a facet, by the word of its address, with the sheets it would give. */
export type FacetValue = { value: string; label: string; count: number; isSelected: boolean };
export type Facets = Partial<Record<FacetName, FacetValue[]>>;

/** Counts by id or code. */
type CountsByKey = ReadonlyMap<string, number>;

const closedLists = {
  type: sheetKinds.map((key) => ({ key, slug: sheetKindSlugs[key], label: sheetKindLabels[key] })),
  statut: projectStates.map((key) => ({
    key,
    slug: projectStateSlugs[key],
    label: projectStateLabels[key],
  })),
  budget: budgetBrackets.map((key) => ({
    key,
    slug: budgetBracketSlugs[key],
    label: budgetBracketLabels[key],
  })),
} as const;

/** Every value of a closed list, in its own order: brackets of money are read upwards. */
export function closedFacet(
  name: keyof typeof closedLists,
  counts: CountsByKey,
  selected: readonly string[],
): FacetValue[] {
  return closedLists[name].map(({ key, slug, label }) => ({
    value: slug,
    label,
    count: counts.get(key) ?? 0,
    isSelected: selected.includes(key),
  }));
}

/** The values that some sheet has, or that were chosen. */
export function openFacet(
  values: readonly { key: string; value: string; label: string }[],
  counts: CountsByKey,
  selected: readonly string[],
): FacetValue[] {
  return values
    .map(({ key, value, label }) => ({
      value,
      label,
      count: counts.get(key) ?? 0,
      isSelected: selected.includes(value),
    }))
    .filter(({ count, isSelected }) => count > 0 || isSelected);
}
