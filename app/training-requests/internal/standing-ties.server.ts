import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

/** Whether the tie `t` is for the library of the support `u`: for all, or for those that it picks. */
export const isForSupport = sql`(t.reach = 'all' or exists (
  select 1 from training_request_picks p where p.tie_id = t.id and p.support_id = u.id))`;

type StandingTie = { sessionId: string; reach: 'all' | 'picked'; isAnnounced: boolean };

/** The sessions that answer a request, or are prepared for it: those announced first, then by day. */
export async function findStandingTies(db: Queryable, requestId: string): Promise<StandingTie[]> {
  return [
    ...(await db.execute<StandingTie>(sql`
      select t.session_id as "sessionId", t.reach, s.announced_at is not null as "isAnnounced"
      from training_request_sessions t join training_sessions s on s.id = t.session_id
      where t.request_id = ${requestId} and t.ended_at is null and s.cancelled_at is null
      order by s.announced_at is null, s.starts_at nulls last, t.tied_at, t.id`)),
  ];
}
