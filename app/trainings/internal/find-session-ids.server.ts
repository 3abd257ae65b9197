import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

import { seenSessions } from './session-conditions.server.ts';

export const sessionsPerPage = 12;

type Asked = { page: number; limit: number; sort?: 'recent' };

/**
 * The ids of a page of the sessions of the catalogue, in the order of lists: those of the next days
 * first, or those announced last.
 * @param where over `seenSessions`, as `settle-search` gives it.
 */
export async function findSessionIds(
  db: Queryable,
  where: SQL,
  { page, limit, sort }: Asked,
): Promise<string[]> {
  const order = sort === 'recent' ? sql`s.announced_at desc, s.id` : sql`s.starts_at, s.id`;
  const rows = await db.execute<{ id: string }>(sql`
    select s.id from ${seenSessions} where ${where}
    order by ${order} limit ${limit} offset ${(page - 1) * limit}`);
  return rows.map(({ id }) => id);
}
