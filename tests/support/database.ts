import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, inject } from 'vitest';

import { type OpenDatabase, openDatabase } from '#app/platform/database.server.ts';

import { withName } from './database.global.ts';

/**
 * A database of its own for the test file that calls it, cloned from the migrated template.
 * @returns what opens to it once `beforeAll` has run.
 */
export function useDatabase(): { readonly current: OpenDatabase; readonly url: string } {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const rootUrl = inject('databaseUrl');
  const url = withName(rootUrl, name);
  let opened: OpenDatabase | undefined;
  beforeAll(async () => {
    const root = openDatabase(rootUrl, { max: 1 });
    await root.client.unsafe(`create database ${name} template template_rpbs strategy file_copy`);
    await root.close();
    opened = openDatabase(url);
  });
  afterAll(async () => {
    await opened?.close();
    const root = openDatabase(rootUrl, { max: 1 });
    await root.client.unsafe(`drop database ${name} with (force)`);
    await root.close();
  });
  return {
    url,
    get current() {
      if (!opened) throw new Error('The database opens in beforeAll');
      return opened;
    },
  };
}
