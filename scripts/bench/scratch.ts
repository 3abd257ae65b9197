import path from 'node:path';

import { type OpenDatabase, openDatabase } from '#app/platform/database.server.ts';
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { prepareJobs } from '#app/platform/jobs.server.ts';
import { migrateDatabase } from '#app/platform/migrate.server.ts';

export type Scratch = OpenDatabase & { url: string; stop: () => Promise<void> };

/** A PostgreSQL for benchmarks only, kept in `data/bench` between runs, migrated. */
export async function openScratch(): Promise<Scratch> {
  const server = await startEmbeddedPostgres(
    path.resolve(process.env.BENCH_DATA_DIR ?? 'data/bench'),
  );
  const opened = openDatabase(server.url);
  await migrateDatabase(opened, path.resolve('db/migrations'));
  await prepareJobs(opened.db);
  return {
    ...opened,
    url: server.url,
    async stop() {
      await opened.close();
      await server.stop();
    },
  };
}
