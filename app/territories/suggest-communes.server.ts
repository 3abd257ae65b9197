import { sql, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import type { Queryable } from '#app/platform/database.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { withLikeWords } from '#app/platform/similar-words.server.ts';
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

/**
 * Communes that somebody may mean by what they have typed so far: by name, whole or begun, by
 * postal code or INSEE code; where nothing answers, by a name close to it. The one named exactly
 * first, then the most populated.
 */
export async function suggestCommunes(
  { db }: Pick<Context, 'db'>,
  input: SuggestionInput,
): Promise<SuggestedCommune[]> {
  const { q, departements: codes, limit } = parseInput(suggestionInput, input);
  const words = foldPlace(q);
  if (!words) return [];
  const within = codes.length ? sql`and c.departement_code in ${codes}` : sql``;
  const find = (matches: SQL, order: SQL, on: Queryable = db) =>
    on.execute<SuggestedCommune>(sql`
      select c.code, c.name, c.departement_code as "departementCode", d.name as "departementName",
          c.postal_codes as "postalCodes", c.population, c.latitude, c.longitude
        from ${communes} c join ${departements} d on d.code = c.departement_code
       where ${matches} ${within}
       order by ${order} limit ${limit}`);
  const bySize = sql`c.population desc nulls last, c.code`;
  if (/^\d[\dab]?\d{0,3}$/u.test(words)) {
    const start = `${words.toUpperCase()}%`;
    return [
      ...(await find(
        words.length === 5
          ? sql`(c.postal_codes @> array[${words}] or c.code = ${words.toUpperCase()})`
          : sql`(c.code like ${start} or exists (select 1 from unnest(c.postal_codes) p where p like ${start}))`,
        bySize,
      )),
    ];
  }
  const found = await find(
    sql`(fold(c.name) like ${`${words}%`} or fold(c.name) like ${`% ${words}%`})`,
    sql`fold(c.name) <> ${words}, fold(c.name) not like ${`${words}%`}, ${bySize}`,
  );
  if (found.length > 0 || words.length < 4) return [...found];
  return [
    ...(await withLikeWords(db, words, (tx) =>
      find(
        sql`${words} <% fold(c.name)`,
        sql`word_similarity(${words}, fold(c.name)) desc, ${bySize}`,
        tx,
      ),
    )),
  ];
}
