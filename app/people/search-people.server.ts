import { eq, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { withLikeWords } from '#app/platform/similar-words.server.ts';
import { holdsEveryWord } from '#app/platform/word-conditions.server.ts';
import { listDepartements } from '#app/territories/list-departements.server.ts';
import { foldPlace } from '#app/territories/place-words.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { findPeople } from './internal/find-people.server.ts';
import { labelFacets } from './internal/label-facets.ts';
import { narrowBy } from './internal/people-facets.server.ts';
import { findReaderPoint, readableBy } from './internal/readable.server.ts';
import { canReadDirectory } from './policy.ts';
import type { PeopleQuery } from './query.ts';
import { peoplePerPage } from './vocabulary.ts';

type PeopleSearch = { query: PeopleQuery; problems: AddressProblem[] };

/**
 * People of the directory whom this reader may find, by words (of what they show to this reader
 * alone), skill, territory, theme and language; the nearest first. Where nobody holds every word,
 * those who almost do.
 * @throws {NotSignedIn}; {Forbidden} for whoever the network does not answer for yet.
 */
export async function searchPeople(context: Context, search: PeopleSearch) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadDirectory(actor))
    throw new Forbidden(
      'L’annuaire s’ouvrira à vous dès que quelqu’un du réseau aura répondu de vous.',
    );
  const problems = [...search.problems];
  const [{ themes }, departements, library, point] = await Promise.all([
    listTerms({ db }),
    listDepartements({ db }),
    search.query.library ? findLibrary(db, search.query.library) : null,
    findReaderPoint(db, actor),
  ]);
  const knownThemes = themes.filter(({ slug }) => search.query.themes.includes(slug));
  for (const value of search.query.themes)
    if (!knownThemes.some(({ slug }) => slug === value))
      problems.push({ name: 'theme', value, message: 'Ce thème n’existe pas.' });
  if (search.query.library && !library)
    problems.push({
      name: 'bibliotheque',
      value: search.query.library,
      message: 'Cette bibliothèque n’est pas dans le réseau.',
    });
  const query: PeopleQuery = {
    ...search.query,
    themes: knownThemes.map(({ slug }) => slug),
    library: library?.slug ?? null,
  };
  const words = foldPlace(query.words);
  const among = sql`${readableBy(actor)} ${library ? sql`and e.library_id = ${library.id}` : sql``}`;
  const narrowed = narrowBy({ ...query, themeIds: knownThemes.map(({ id }) => id) });
  const plan = { query, narrowed, point };
  const exact = await findPeople(db, {
    ...plan,
    where: words ? sql`${among} and ${holdsEveryWord(sql`e.words`, words)}` : among,
    // A name, or what they can help with, before a word met elsewhere.
    first: words
      ? sql`not (${holdsEveryWord(sql`h.sort_name`, words)} or ${holdsEveryWord(sql`h.offer_words`, words)})`
      : null,
  });
  const isApproximate = exact.isEmpty && words.length >= 4;
  const found = isApproximate
    ? await withLikeWords(db, words, (tx) =>
        findPeople(tx, {
          ...plan,
          where: sql`${among} and ${words} <% e.words`,
          first: sql`round((1 - word_similarity(${words}, h.words))::numeric, 1)`,
        }),
      )
    : exact;
  return {
    query,
    problems,
    total: found.total,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(found.total / peoplePerPage)),
    items: found.items,
    facets: labelFacets(found.counts, query, { themes, departements }),
    library: library && { slug: library.slug, displayName: libraryDisplayName(library) },
    isApproximate,
    /** Whether the nearest can be told: the reader's library has a place. */
    knowsNear: point !== null,
  };
}
export type PeopleResults = Awaited<ReturnType<typeof searchPeople>>;

async function findLibrary(db: Queryable, slug: string) {
  const [found] = await db
    .select({
      id: libraries.id,
      slug: libraries.slug,
      name: libraries.name,
      communeName: communes.name,
    })
    .from(libraries)
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(eq(libraries.slug, slug));
  return found ?? null;
}
