import { sql, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { withLikeWords } from '#app/platform/similar-words.server.ts';
import { holdsEveryWord, startsWith } from '#app/platform/word-conditions.server.ts';
import { communes, departements } from '#db/schema/territories.ts';

import { type SuggestionInput, suggestionInput } from './inputs.ts';
import { foldPlace } from './place-words.ts';

export type SuggestedCommune = {
  code: string;
  name: string;
  departementCode: string;
  departementName: string;
  postalCodes: string[];
  population: number | null;
  latitude: number | null;
  longitude: number | null;
};

/** Bounds what is ranked while somebody types: « saint » begins 4,000 names. */
const mostRanked = 1000;

/**
 * Communes that somebody may mean by what they have typed so far: by name, whole or begun, by
 * postal code or INSEE code, whole or begun; where nothing answers, by a name close to it. The one
 * named exactly first, then the most populated.
 */
export async function suggestCommunes(
  { db }: Pick<Context, 'db'>,
  input: SuggestionInput,
): Promise<SuggestedCommune[]> {
  const { q, departements: codes, limit } = parseInput(suggestionInput, input);
  const words = foldPlace(q);
  if (!words) return [];
  const within = codes.length ? sql`and c.departement_code in ${codes}` : sql``;
  const find = async (candidates: SQL, order: SQL, on: Queryable = db) => [
    ...(await on.execute<SuggestedCommune>(sql`
      select c.code, c.name, c.departement_code as "departementCode", d.name as "departementName",
          c.postal_codes as "postalCodes", c.population, c.latitude, c.longitude
        from (select * from ${communes} c where ${candidates} ${within} limit ${mostRanked}) c
        join ${departements} d on d.code = c.departement_code
       order by ${order} limit ${limit}`)),
  ];
  const bySize = sql`c.population desc nulls last, c.code`;
  const column = sql`c.search_words`;
  if (/^\d[\dab]?\d{0,3}$/u.test(words)) {
    const isCode = sql`(c.code >= ${words.toUpperCase()} and c.code < ${`${words.toUpperCase()}~`})`;
    return find(sql`(${isCode} or ${column} like ${`% ${words}%`})`, bySize);
  }
  const begun = await find(
    startsWith(column, words),
    // « forcalquier 04300 »: nothing but the name, before its postal codes.
    sql`${column} !~ ${`^${words}( \\d|$)`}, ${bySize}`,
  );
  if (begun.length === limit) return begun;
  const named = await find(holdsEveryWord(column, words), bySize);
  const found = [...new Map([...begun, ...named].map((one) => [one.code, one])).values()];
  if (found.length > 0 || words.length < 4) return found.slice(0, limit);
  return withLikeWords(db, words, (tx) =>
    find(sql`${words} <% ${column}`, sql`word_similarity(${words}, ${column}) desc, ${bySize}`, tx),
  );
}
