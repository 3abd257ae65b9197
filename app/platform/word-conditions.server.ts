import { sql, type SQL } from 'drizzle-orm';

/** Words that say nothing beside others, and that nearly every name holds. */
const emptyWords = new Set('a au aux d de des du en et l la le les sous sur'.split(' '));
const mostWords = 8;

/**
 * The condition that a column of folded words starts with these; a btree index in the order of "C"
 * answers it, whatever the language of the database.
 * @param words folded: letters, digits and single spaces, all of which stand before « ~ ».
 */
export function startsWith(column: SQL, words: string): SQL {
  return sql`(${column} collate "C" >= ${words} and ${column} collate "C" < ${`${words}~`})`;
}

/**
 * The condition that every word begins a word of a column of folded words; a trigram index on the
 * column answers it.
 * @param words folded, so that no wildcard is among them.
 */
export function holdsEveryWord(column: SQL, words: string): SQL {
  const conditions = tellingWords(words).map(
    (word) => sql`(${column} like ${`${word}%`} or ${column} like ${`% ${word}%`})`,
  );
  return conditions.length ? sql.join(conditions, sql` and `) : sql`true`;
}

/** The words that say something, unless none does; eight at most. */
export function tellingWords(words: string): string[] {
  const all = words.split(' ').filter(Boolean).slice(0, mostWords);
  const full = all.filter((word) => !emptyWords.has(word));
  return full.length ? full : all;
}
