import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { openDatabase } from '#app/platform/database.server.ts';
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts';
import { prepareJobs } from '#app/platform/jobs.server.ts';
import { migrateDatabase } from '#app/platform/migrate.server.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest merges this one
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One PostgreSQL for the run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rpbs-test-'));
  const server = await startEmbeddedPostgres(directory, {
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=200',
    ],
    initdb: ['--no-sync'],
  });
  const root = openDatabase(server.url, { max: 1 });
  await root.client.unsafe('create database template_rpbs');
  await root.close();
  const template = openDatabase(withName(server.url, 'template_rpbs'), { max: 2 });
  await migrateDatabase(template, path.resolve('db/migrations'));
  await prepareJobs(template.db);
  await template.close();
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

export function withName(url: string, name: string): string {
  const copy = new URL(url);
  copy.pathname = `/${name}`;
  return copy.toString();
}
