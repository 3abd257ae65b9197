import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { keptSessionIds } from './internal/find-kept-sessions.server.ts';

/** Whether this actor teaches or organises a session, past or to come. */
export async function hasKeptSessions({
  actor,
  db,
}: Pick<Context, 'actor' | 'db'>): Promise<boolean> {
  if (actor.kind !== 'member') return false;
  const [row] = await db.execute<{ has: boolean }>(
    sql`select exists (${keptSessionIds(actor)}) as has`,
  );
  return row?.has ?? false;
}
