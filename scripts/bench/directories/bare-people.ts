import { selectPeople } from '#app/people/internal/find-people.server.ts';
import { planAlike } from '#app/people/internal/plan-alike.server.ts';
import { resolvePeopleSearch } from '#app/people/internal/resolve-search.server.ts';
import { parsePeopleQuery } from '#app/people/parse-people-query.ts';
import { searchPeople } from '#app/people/search-people.server.ts';
import type { Database } from '#app/platform/database.server.ts';
import { contextFor, type Person } from '#scripts/bench/people.ts';

/**
 * The bare reference of a search among colleagues: the ids of its page, when it is already known
 * whether words are to be taken as they are or nearly so.
 */
export async function prepareBarePeople(db: Database, person: Person, address: string) {
  const context = contextFor(db, person);
  const asked = parsePeopleQuery(new URLSearchParams(address));
  const search = await resolvePeopleSearch(context, asked);
  const { isApproximate } = await searchPeople(context, asked);
  const plan = (isApproximate ? await planAlike(context, search) : null) ?? search.exact;
  return async () => {
    const rows = await db.execute<{ user_id: string }>(selectPeople(plan));
    return rows.map((row) => row.user_id);
  };
}
