import { and, count, inArray, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { activeStates } from './vocabulary.ts';

/** How many stand in a session. */
export type Standing = {
  registered: number;
  /** Places held while somebody answers. */
  held: number;
  waiting: number;
};

/** How many come to each of these sessions, are waited for, wait; zeros where nobody stands. */
export async function countStanding(
  db: Queryable,
  sessionIds: readonly string[],
): Promise<(sessionId: string) => Standing> {
  const rows = await db
    .select({
      sessionId: registrations.sessionId,
      standing: sql<keyof Standing>`case ${registrations.state}
        when 'registered' then 'registered' when 'waiting' then 'waiting' else 'held' end`,
      people: count(),
    })
    .from(registrations)
    .where(
      and(
        inArray(registrations.sessionId, [...sessionIds]),
        inArray(registrations.state, [...activeStates]),
      ),
    )
    .groupBy(registrations.sessionId, sql`2`);
  return (sessionId) => {
    const of = (standing: keyof Standing) =>
      rows.find((row) => row.sessionId === sessionId && row.standing === standing)?.people ?? 0;
    return { registered: of('registered'), held: of('held'), waiting: of('waiting') };
  };
}
