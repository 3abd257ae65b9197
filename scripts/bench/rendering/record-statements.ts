import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

import type { Database } from '#app/platform/database.server.ts';

export type Statement = { text: string; params: unknown[] };

const frame = /^(?:begin|commit|rollback|set |select b\.oid, b\.typarray)/iu;

/** The statements that a piece of the product sends, values included, transactions aside. */
export async function recordStatements(
  url: string,
  run: (db: Database) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const client = postgres(url, {
    max: 4,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC' },
    debug: (_connection, text, params) => {
      const query = text.trim();
      if (!frame.test(query)) statements.push({ text: query, params: [...params] });
    },
  });
  try {
    await run(drizzle(client, { casing: 'snake_case' }));
    return statements;
  } finally {
    await client.end();
  }
}
