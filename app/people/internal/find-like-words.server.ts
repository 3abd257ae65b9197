import { sql } from 'drizzle-orm';

import { territoriesOf } from '#app/people/policy.ts';
import type { Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { tellingWords } from '#app/platform/word-conditions.server.ts';

/** A word that looks like many others is none of them. */
const mostAlike = 8;

/**
 * For each word typed, those of the directory that may have been meant: itself where something
 * begins so, else those written most nearly so. Only words that this reader may read are looked at,
 * so that none is told by what it mends.
 * @param words folded.
 * @returns as many lists as there are words that something is written like.
 */
export async function findLikeWords(
  db: Queryable,
  actor: Member,
  words: string,
): Promise<string[][]> {
  const circles = ['', ...territoriesOf(actor)];
  const rows = await db.execute<{ alike: string[] }>(sql`
    select case
        when exists (select from directory_words w where w.word like a.word || '%'
          and w.departement_code = any(${sql.param(circles)}::text[])) then array[a.word]
        else array(select word from (
            select w.word, similarity(w.word, a.word) as likeness,
              max(similarity(w.word, a.word)) over () as most
            from directory_words w
            where w.word % a.word and w.departement_code = any(${sql.param(circles)}::text[])) n
          where likeness > most - 0.1 group by word, likeness
          order by likeness desc, word limit ${mostAlike})
      end as alike
    from unnest(${sql.param(tellingWords(words))}::text[]) with ordinality as a(word, ord)
    order by a.ord`);
  return rows.map(({ alike }) => alike).filter((alike) => alike.length > 0);
}
