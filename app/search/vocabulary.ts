/** Order of the results, as written in addresses (`tri=`). */
export const searchSorts = ['pertinence', 'recent', 'proche'] as const;
export type SearchSort = (typeof searchSorts)[number];
export const searchSortLabels: Record<SearchSort, string> = {
  pertinence: 'Pertinence',
  recent: 'Les plus récentes',
  proche: 'Les plus proches',
};

/** Brackets of `#app/sheets/vocabulary.ts`, as written in addresses (`budget=`). */
export const budgetBracketSlugs = {
  free: 'gratuit',
  under200: 'moins-de-200',
  from200to500: '200-a-500',
  from500to1500: '500-a-1500',
  from1500: 'plus-de-1500',
} as const;

/** What is counted beside the results, named as in addresses. */
export const facetNames = ['theme', 'public', 'type', 'statut', 'budget', 'dept', 'epci'] as const;
export type FacetName = (typeof facetNames)[number];
