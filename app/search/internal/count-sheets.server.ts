import type { Context } from '#app/platform/context.server.ts';
import type { Search } from '#app/search/resolve-search.server.ts';

import { countByBits, mayCountByBits } from './count-by-bits.server.ts';
import { type Counts, countByReading } from './count-facets.server.ts';

/** Intercommunalities are offered inside the départements chosen: there are 1,250 in France. */
export function offersIntercommunalities({ query }: Pick<Search, 'query'>): boolean {
  return query.departements.length > 0 || query.intercommunalities.length > 0;
}

/**
 * How many sheets answer, and how many for each value of the facets; exact in both ways. Very
 * common words are counted by their bit strings, and the sheets changed since by reading; the rest
 * by reading the hits.
 */
export async function countSheets({ db }: Pick<Context, 'db'>, search: Search): Promise<Counts> {
  const counted = mayCountByBits(search) ? await countByBits(db, search) : null;
  const counts = counted ?? (await countByReading(db, search));
  if (!offersIntercommunalities(search)) counts.facets.epci.clear();
  return counts;
}
