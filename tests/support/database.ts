import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, inject } from 'vitest';

import { type OpenDatabase, openDatabase } from '#app/platform/database.server.ts';

import { withName } from './database.global.ts';

/** What databases are cloned from: made once for the whole run, by the first test file that needs it. */
export type Template = { name: string; fill: (opened: OpenDatabase) => Promise<unknown> };

const migrated = 'template_rpbs';

/** Makes the template where it does not stand yet; two workers that need it do it once. */
export async function prepareTemplate(rootUrl: string, { name, fill }: Template): Promise<void> {
  const root = openDatabase(rootUrl, { max: 1 });
  const reserved = await root.client.reserve();
  const beingMade = `${name}_being_made`;
  try {
    await reserved`select pg_advisory_lock(hashtext(${name}))`;
    const made = await reserved`select 1 from pg_database where datname = ${name}`;
    if (made.length) return;
    // One that broke off while it was filled.
    await reserved.unsafe(`drop database if exists ${beingMade} with (force)`);
    await reserved.unsafe(`create database ${beingMade} template ${migrated}`);
    const opened = openDatabase(withName(rootUrl, beingMade), { max: 4 });
    try {
      await fill(opened);
    } finally {
      await opened.close();
    }
    await reserved.unsafe(`alter database ${beingMade} rename to ${name}`);
  } finally {
    await reserved`select pg_advisory_unlock(hashtext(${name}))`;
    reserved.release();
    await root.close();
  }
}

/**
 * A database of its own for the test file that calls it, cloned from the migrated template.
 * @param template another one to clone.
 * @returns what opens to it once `beforeAll` has run.
 */
export function useDatabase(template?: Template): {
  readonly current: OpenDatabase;
  readonly url: string;
} {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const rootUrl = inject('databaseUrl');
  const url = withName(rootUrl, name);
  let opened: OpenDatabase | undefined;
  beforeAll(async () => {
    if (template) await prepareTemplate(rootUrl, template);
    const root = openDatabase(rootUrl, { max: 1 });
    await root.client.unsafe(
      `create database ${name} template ${template?.name ?? migrated} strategy file_copy`,
    );
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
