import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';

/** What was announced under this name, in order. */
export async function announced(db: Database, name: string): Promise<Record<string, unknown>[]> {
  const rows = await db.execute<{ data: { payload: Record<string, unknown> } }>(
    sql`select data from pgboss.job where data->>'job' = ${`announced:${name}`} order by created_on`,
  );
  return rows.map(({ data }) => data.payload);
}
