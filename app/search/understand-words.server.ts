import type { Queryable } from '#app/platform/database.server.ts';

import { type ComposedWords, composeWords, noWords } from './compose-words.ts';
import { type Corpus, readWords, type Side } from './internal/read-words.server.ts';
import { parseWords } from './words.ts';

/**
 * What was typed, as a question to the database: words stemmed, beginnings completed, mistyped words
 * corrected by those that the corpus holds, synonyms accepted.
 * @param side visitors are answered from the public words alone.
 * @param corpus the register of sheets where nothing is said.
 */
export async function understandWords(
  db: Queryable,
  { words, side, corpus }: { words: string; side: Side; corpus?: Corpus },
): Promise<ComposedWords> {
  const terms = parseWords(words);
  if (terms.length === 0) return noWords;
  const { readings, groups } = await readWords(db, terms, side, corpus);
  return composeWords(readings, groups);
}
