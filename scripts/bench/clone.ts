import { openDatabase } from '#app/platform/database.server.ts';

import type { Bench } from './part.ts';

const name = 'fiches_copie';

/** A copy of the corpus for what changes it, dropped afterwards. */
export async function whileCloned<Value>(
  { rootUrl, databaseUrl, database }: Bench,
  use: (url: string) => Promise<Value>,
): Promise<Value> {
  // A database that is copied takes no connection meanwhile.
  await database.close();
  const root = openDatabase(rootUrl, { max: 1 });
  const url = new URL(databaseUrl);
  const model = url.pathname.slice(1);
  url.pathname = `/${name}`;
  try {
    await root.client.unsafe(`drop database if exists ${name} with (force)`);
    await root.client.unsafe(`create database ${name} template ${model} strategy file_copy`);
    return await use(url.toString());
  } finally {
    await root.client.unsafe(`drop database if exists ${name} with (force)`);
    await root.close();
  }
}
