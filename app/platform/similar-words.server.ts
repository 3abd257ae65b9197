import { sql } from 'drizzle-orm';

import type { Database, Transaction } from './database.server.ts';

/**
 * Runs a query whose operator `<%` holds for words that may be these, misspelt. A slip in the middle
 * of a word of ten letters leaves about half of its trigrams; a short word looks like many others,
 * so more is asked of it. (PostgreSQL's own threshold is 0.6.)
 */
export function withLikeWords<Found>(
  db: Database,
  words: string,
  find: (tx: Transaction) => Promise<Found>,
): Promise<Found> {
  const threshold = words.length < 7 ? 0.55 : 0.4;
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${String(threshold)}, true)`,
    );
    return find(tx);
  });
}
