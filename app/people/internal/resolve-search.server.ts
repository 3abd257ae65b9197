import { eq, type SQL, sql } from 'drizzle-orm';

import { canReadDirectory } from '#app/people/policy.ts';
import type { PeopleQuery } from '#app/people/query.ts';
import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { holdsEveryWord } from '#app/platform/word-conditions.server.ts';
import { foldPlace } from '#app/territories/place-words.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import type { PeoplePlan } from './find-people.server.ts';
import { narrowBy } from './people-facets.server.ts';
import { findReaderPoint, readableBy } from './readable.server.ts';

export type PeopleAsked = { query: PeopleQuery; problems: AddressProblem[] };

/**
 * A search of the directory, understood: whom this reader may find, by which words, narrowed by what.
 * `exact` finds those who hold every word; `alike`, given what each may have meant, those who hold
 * all of it or, `some`, a part of it.
 * @throws {NotSignedIn}; {Forbidden} for whoever the network does not answer for yet.
 */
export async function resolvePeopleSearch({ actor, db }: Context, search: PeopleAsked) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadDirectory(actor))
    throw new Forbidden(
      'L’annuaire s’ouvrira à vous dès que quelqu’un du réseau aura répondu de vous.',
    );
  const problems = [...search.problems];
  const [{ themes }, library, point] = await Promise.all([
    listTerms({ db }),
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
  const readable = sql`${readableBy(actor)} ${library ? sql`and e.library_id = ${library.id}` : sql``}`;
  const narrowed = narrowBy({ ...query, themeIds: knownThemes.map(({ id }) => id) });
  const exact: PeoplePlan = {
    query,
    narrowed,
    point,
    where: words ? sql`${readable} and ${holdsEveryWord(sql`e.words`, words)}` : readable,
    // A name, or what they can help with, before a word met elsewhere.
    first: words
      ? sql`not (${holdsEveryWord(sql`h.sort_name`, words)} or ${holdsEveryWord(sql`h.offer_words`, words)})`
      : null,
  };
  const alike = (meant: string[][]): { all: PeoplePlan; some: PeoplePlan } => {
    const held = (column: SQL) =>
      meant.map(
        (words) =>
          sql`(${sql.join(
            words.map((word) => holdsEveryWord(column, word)),
            sql` or `,
          )})`,
      );
    const among = (joint: SQL): PeoplePlan['where'] =>
      sql`${readable} and (${sql.join(held(sql`e.words`), joint)})`;
    const most = held(sql`h.words`).map((one) => sql`${one}::int`);
    return {
      all: { ...exact, where: among(sql` and `), first: null },
      some: {
        ...exact,
        where: among(sql` or `),
        first: sql`(${sql.join(most, sql` + `)}) desc`,
      },
    };
  };
  return {
    reader: actor,
    query,
    problems,
    themes,
    library,
    words,
    exact,
    alike,
    knowsNear: point !== null,
  };
}

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
