import { sql, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { withLikeWords } from '#app/platform/similar-words.server.ts';
import { holdsEveryWord, startsWith } from '#app/platform/word-conditions.server.ts';
import { type SuggestionInput, suggestionInput } from '#app/territories/inputs.ts';
import { foldPlace } from '#app/territories/place-words.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { libraryDisplayName } from './library-name.ts';

export type SuggestedLibrary = {
  id: string;
  slug: string;
  /** With its commune. */
  displayName: string;
  communeCode: string;
  communeName: string;
  departementCode: string;
  postalCode: string | null;
};

/** Bounds what is ranked while somebody types: « médiathèque » alone names 6,000 libraries. */
const mostRanked = 1000;

/**
 * Libraries that somebody may mean by what they have typed so far: those of the commune named or
 * begun; then those where every word begins a word of the name, of the commune or the postal code;
 * where nothing answers, by words close to these. Departmental ones first, then the most populated
 * communes.
 */
export async function suggestLibraries(
  { db }: Pick<Context, 'db'>,
  input: SuggestionInput,
): Promise<SuggestedLibrary[]> {
  const { q, departements: codes, limit } = parseInput(suggestionInput, input);
  const words = foldPlace(q);
  if (!words) return [];
  const within = codes.length
    ? sql`and l.commune_code in (select code from ${communes} where departement_code in ${codes})`
    : sql``;
  const find = async (candidates: SQL, order: SQL, on: Queryable = db) => {
    const rows = await on.execute<Omit<SuggestedLibrary, 'displayName'> & { name: string }>(sql`
      select l.id, l.slug, l.name, l.commune_code as "communeCode", c.name as "communeName",
          c.departement_code as "departementCode", l.postal_code as "postalCode"
        from (select * from ${libraries} l where l.closed_at is null and ${candidates} ${within}
               limit ${mostRanked}) l
        join ${communes} c on c.code = l.commune_code
       order by ${order} limit ${limit}`);
    return rows.map(({ name, ...library }) => ({
      ...library,
      displayName: libraryDisplayName({ name, communeName: library.communeName }),
    }));
  };
  const bySize = sql`l.kind <> 'departmental', c.population desc nulls last, l.slug`;
  const begun = await find(
    sql`${startsWith(sql`l.search_words`, words)}`,
    sql`l.search_words not like ${`${words} %`}, ${bySize}`,
  );
  if (begun.length === limit) return begun;
  const named = await find(
    holdsEveryWord(sql`l.search_words`, words),
    sql`l.search_words not like ${`% ${words}%`}, ${bySize}`,
  );
  const found = [...new Map([...begun, ...named].map((one) => [one.id, one])).values()];
  if (found.length > 0 || words.length < 4) return found.slice(0, limit);
  return withLikeWords(db, words, (tx) =>
    find(
      sql`${words} <% l.search_words`,
      sql`word_similarity(${words}, l.search_words) desc, ${bySize}`,
      tx,
    ),
  );
}
