import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { fold } from '#app/platform/fold.ts';
import { parseWords } from '#app/search/words.ts';

/** A word of my conversations, as a search knows it. */
export type MyWord = { word: string; lexeme: string; spelling: string; full_count: number };

/** More messages than one person writes and reads in a year; the latest come first. */
const mostMessages = 2000;

/**
 * The words of the conversations that this member takes part in, and of no other, that what they
 * typed may mean: what completes and corrects a search tells nothing of what others say.
 */
export async function readMyWords(
  db: Queryable,
  { userId, typed }: { userId: string; typed: string },
): Promise<MyWord[]> {
  const asked = parseWords(typed).flatMap(({ text }) => fold(text).split(' ').filter(Boolean));
  if (asked.length === 0) return [];
  const found = await db.execute<MyWord>(sql`
    with asked as materialized (
      select a as word, array(select lexeme
        from unnest(to_tsvector('rpbs_fr', search_words(a)))) as lexemes
      from unnest(${sql.param(asked)}::text[]) a
    ), texts as materialized (
      select q.title as body from help_participants p join help_questions q on q.id = p.question_id
      where p.user_id = ${userId}
      union all
      (select m.body from help_participants p join help_messages m on m.question_id = p.question_id
        where p.user_id = ${userId} and m.deleted_at is null
        order by m.created_at desc limit ${mostMessages})
    ), told as materialized (
      select replace(fold(w), ' ', '') as word, min(w) as spelling, count(*)::int as full_count
      from texts, words_of(body) w group by 1
    )
    select t.word, l.lexeme, t.spelling, t.full_count
    from told t, lateral (select lexeme
      from unnest(to_tsvector('rpbs_fr', search_words(t.word))) limit 1) l
    where length(t.word) > 1 and exists (select from asked a
      where t.word % a.word or t.word like a.word || '%' or l.lexeme = any (a.lexemes))`);
  return [...found];
}
