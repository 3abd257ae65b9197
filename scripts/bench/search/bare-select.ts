import type { Database } from '#app/platform/database.server.ts';
import { findIds } from '#app/search/internal/find-ids.server.ts';
import { parseSearchQuery } from '#app/search/query.ts';
import { resolveSearch } from '#app/search/resolve-search.server.ts';
import { pageSize } from '#app/search/search-sheets.server.ts';
import { contextFor, type Person } from '#scripts/bench/people.ts';

/**
 * The bare reference of a search: the one `SELECT` that gives the ids of its page in their order,
 * its words already looked up. No facets, no titles, no page.
 */
export async function prepareBareSelect(
  db: Database,
  person: Person,
  address: string,
): Promise<() => Promise<string[]>> {
  const { query, problems } = parseSearchQuery(new URLSearchParams(address));
  const search = await resolveSearch(contextFor(db, person), query, problems);
  const { registerSize } = search.lists;
  const offset = (search.query.page - 1) * pageSize;
  return () => findIds(db, search, { offset, limit: pageSize, registerSize });
}
