import { sql } from 'drizzle-orm';

import type { Database, Transaction } from './database.server.ts';

/**
 * Runs a query whose operator `<%` holds from this similarity on (0 to 1; PostgreSQL's own is 0.6).
 * A misspelling in the middle of a word of ten letters leaves about half of its trigrams.
 */
export function withWordSimilarity<Found>(
  db: Database,
  threshold: number,
  find: (tx: Transaction) => Promise<Found>,
): Promise<Found> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${String(threshold)}, true)`,
    );
    return find(tx);
  });
}
