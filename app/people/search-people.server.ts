import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Context } from '#app/platform/context.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';

import { findPeople } from './internal/find-people.server.ts';
import { labelFacets } from './internal/label-facets.ts';
import { planAlike } from './internal/plan-alike.server.ts';
import { type PeopleAsked, resolvePeopleSearch } from './internal/resolve-search.server.ts';
import { peoplePerPage } from './vocabulary.ts';

/**
 * People of the directory whom this reader may find, by words (of what they show to this reader
 * alone), skill, territory, theme and language; the nearest first. Where nobody holds every word,
 * those who almost do.
 * @throws {NotSignedIn}; {Forbidden} for whoever the network does not answer for yet.
 */
export async function searchPeople(context: Context, asked: PeopleAsked) {
  const { db } = context;
  const [search, departements] = await Promise.all([
    resolvePeopleSearch(context, asked),
    listDepartements({ db }),
  ]);
  const { query, library, words } = search;
  const exact = await findPeople(db, search.exact);
  const isApproximate = exact.isEmpty && words.length >= 4;
  const plan = isApproximate ? await planAlike(context, search) : null;
  const found = plan ? await findPeople(db, plan) : exact;
  return {
    query,
    problems: search.problems,
    total: found.total,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(found.total / peoplePerPage)),
    items: found.items,
    facets: labelFacets(found.counts, query, { themes: search.themes, departements }),
    library: library && { slug: library.slug, displayName: libraryDisplayName(library) },
    isApproximate,
    /** Whether the nearest can be told: the reader's library has a place. */
    knowsNear: search.knowsNear,
  };
}
export type PeopleResults = Awaited<ReturnType<typeof searchPeople>>;
