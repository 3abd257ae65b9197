import { desc, type SQL } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { registerIndex } from '#db/schema/register.ts';

import { matchAll } from './internal/conditions.server.ts';
import { type ActiveFilter, labelFilters } from './label-filters.ts';
import type { SearchQuery } from './search-query.ts';
import { resolveSearch } from './resolve-search.server.ts';

/**
 * A search as a condition on the register, for who shows it otherwise than as pages of results: a
 * map. Visitors match the public part alone, as everywhere.
 * @param input `problems`: what parsing the address has left aside already.
 */
export async function matchSheets(
  context: Context,
  { query, problems = [] }: { query: SearchQuery; problems?: readonly AddressProblem[] },
): Promise<{
  query: SearchQuery;
  problems: AddressProblem[];
  filters: ActiveFilter[];
  matching: SQL | undefined;
  order: SQL[];
  lists: {
    themes: { slug: string; label: string }[];
    audiences: { slug: string; label: string }[];
  };
}> {
  const search = await resolveSearch(context, query, problems);
  const named = ({ slug, label }: { slug: string; label: string }) => ({ slug, label });
  return {
    query: search.query,
    problems: search.problems,
    filters: labelFilters(search),
    matching: matchAll(search),
    order: [desc(registerIndex.standing), desc(registerIndex.sheetId)],
    lists: { themes: search.lists.themes.map(named), audiences: search.lists.audiences.map(named) },
  };
}
