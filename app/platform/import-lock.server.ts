import { sql } from 'drizzle-orm';

import type { Database, Transaction } from './database.server.ts';

/** Number that imports take in turn: two at once would each undo what the other read. */
const importLock = 7_262_002;

/**
 * Runs an import in one transaction, alone. Without `write`, the transaction only reads.
 */
export function importAlone<Done>(
  db: Database,
  { write }: { write: boolean },
  run: (tx: Transaction) => Promise<Done>,
): Promise<Done> {
  return db.transaction(
    async (tx) => {
      if (write) await tx.execute(sql`select pg_advisory_xact_lock(${importLock})`);
      return run(tx);
    },
    { accessMode: write ? 'read write' : 'read only' },
  );
}
