import { sql } from 'drizzle-orm';

import type { Database, Transaction } from '#app/platform/database.server.ts';

const batch = 500;

/** Writes items in batches over three connections at once. */
export async function writeBatches<Item>(
  db: Database,
  items: readonly Item[],
  write: (tx: Transaction, some: Item[]) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < items.length) {
      const some = items.slice(next, (next += batch));
      await db.transaction(async (tx) => {
        await tx.execute(sql`set local synchronous_commit = off`);
        await write(tx, some);
      });
    }
  };
  await Promise.all([work(), work(), work()]);
}
