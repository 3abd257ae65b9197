import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

import type { Row } from './collect-rows.server.ts';

/** What an identifier of these columns leads to, in the words by which people know it. */
const wordsOf: Record<string, SQL> = {
  sheet_id: sql`select s.id::text as id, coalesce(r.title, s.slug) as words
    from sheets s left join register_entries r on r.sheet_id = s.id`,
  comment_id: sql`select c.id::text as id, coalesce(r.title, s.slug) as words from comments c
    join sheets s on s.id = c.sheet_id left join register_entries r on r.sheet_id = s.id`,
  question_id: sql`select id::text, title as words from help_questions`,
  answer_id: sql`select id::text, title as words from answers`,
  theme_id: sql`select id::text, label as words from themes`,
  speaker_id: sql`select id::text, name as words from speakers`,
  library_id: sql`select l.id::text as id, l.name || ', ' || c.name as words
    from libraries l join communes c on c.code = l.commune_code`,
};
const sameAs: Record<string, string> = { to_theme_id: 'theme_id' };

/**
 * The words for every identifier that these rows show.
 * @returns by column, then by identifier; what is gone is not there.
 */
export async function nameThings(db: Queryable, rows: readonly Row[]) {
  const asked = new Map<string, Set<string>>();
  for (const row of rows)
    for (const [column, value] of Object.entries(row)) {
      const kind = sameAs[column] ?? column;
      if (!wordsOf[kind] || (typeof value !== 'string' && typeof value !== 'number')) continue;
      asked.set(kind, (asked.get(kind) ?? new Set()).add(String(value)));
    }
  const named = new Map<string, Map<string, string>>();
  for (const [kind, ids] of asked) {
    const found = await db.execute<{ id: string; words: string }>(
      sql`select id, words from (${wordsOf[kind]}) w where id = any(${sql.param([...ids])}::text[])`,
    );
    named.set(kind, new Map(found.map(({ id, words }) => [id, words])));
  }
  return (column: string, value: unknown): string | null =>
    (typeof value === 'string' || typeof value === 'number'
      ? named.get(sameAs[column] ?? column)?.get(String(value))
      : null) ?? null;
}

/** Whether a column holds an identifier that has words. */
export const isNameable = (column: string) => (sameAs[column] ?? column) in wordsOf;
