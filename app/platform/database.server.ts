import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** One pool, one drizzle: what verbs receive as `context.db`. */
export type Database = ReturnType<typeof openDatabase>['db'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Either: reads that may also run inside a transaction take this. */
export type Queryable = Database | Transaction;

export type OpenDatabase = ReturnType<typeof openDatabase>;

/**
 * Opens a pool on a PostgreSQL.
 * @param url `postgres://…`
 * @param options `max`: connections of the pool.
 */
export function openDatabase(url: string, options: { max?: number } = {}) {
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connection: { application_name: 'rpbs', TimeZone: 'UTC' },
  });
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    client,
    close: () => client.end({ timeout: 5 }),
  };
}
