import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { migrate } from 'drizzle-orm/postgres-js/migrator';

import type { OpenDatabase } from './database.server.ts';

/** A database that this code cannot use; its message is the sentence to print. */
export class WrongDatabase extends Error {
  override name = 'WrongDatabase';
}

type Journal = { entries: { when: number; tag: string }[] };

/** Number that two processes starting together take in turn. */
const migrationLock = 7_262_001;

/**
 * Brings the tables up to this code, one process at a time.
 * @param folder the folder of generated SQL, `db/migrations`.
 * @throws {WrongDatabase} when the database was migrated by a newer code.
 */
export async function migrateDatabase({ client, db }: OpenDatabase, folder: string): Promise<void> {
  const journal = JSON.parse(
    await readFile(path.join(folder, 'meta', '_journal.json'), 'utf8'),
  ) as Journal;
  const newestKnown = Math.max(...journal.entries.map((entry) => entry.when));
  const reserved = await client.reserve();
  try {
    await reserved`select pg_advisory_lock(${migrationLock})`;
    const [table] = await reserved`select to_regclass('drizzle.__drizzle_migrations') as name`;
    if (table?.name) {
      const [last] =
        await reserved`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
      if (last?.at && Number(last.at) > newestKnown) {
        throw new WrongDatabase(
          'La base de données est plus récente que ce code\u00A0: mettez le code à jour, ou restaurez la sauvegarde d’avant la mise à jour.',
        );
      }
    }
    await migrate(db, { migrationsFolder: folder });
  } finally {
    await reserved`select pg_advisory_unlock(${migrationLock})`;
    reserved.release();
  }
}
