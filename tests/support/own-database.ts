import { readFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type OpenDatabase, openDatabase } from '#app/platform/database.server.ts';
import {
  type EmbeddedDatabase,
  startEmbeddedPostgres,
} from '#app/platform/embedded-postgres.server.ts';
import { prepareJobs } from '#app/platform/jobs.server.ts';
import { migrateDatabase } from '#app/platform/migrate.server.ts';

import { withName } from './database.global.ts';

export type OwnDatabase = {
  url: string;
  opened: OpenDatabase;
  /** Ends every one of its processes at once, without a last write, and starts it again. */
  killAndRestart: (pauseInMs: number) => Promise<void>;
  stop: () => Promise<void>;
};

// What a commit acknowledged is with the system, which does not fall here: only processes do.
const settings = ['fsync=off', 'full_page_writes=off'];

/** A PostgreSQL of the test's own, which it may kill without disturbing the others. */
export async function startOwnDatabase(): Promise<OwnDatabase> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rpbs-own-'));
  let server: EmbeddedDatabase = await startEmbeddedPostgres(directory, {
    settings,
    initdb: ['--no-sync'],
  });
  const port = Number(new URL(server.url).port);
  const root = openDatabase(server.url, { max: 1 });
  await root.client.unsafe('create database own');
  await root.close();
  const url = withName(server.url, 'own');
  const opened = openDatabase(url);
  await migrateDatabase(opened, path.resolve('db/migrations'));
  await prepareJobs(opened.db);
  return {
    url,
    opened,
    async killAndRestart(pauseInMs) {
      const lock = await readFile(path.join(directory, 'postgres', 'postmaster.pid'), 'utf8');
      process.kill(Number(lock.split('\n')[0]), 'SIGQUIT');
      await sleep(pauseInMs);
      server = await startEmbeddedPostgres(directory, { settings, port });
    },
    async stop() {
      await opened.close();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
