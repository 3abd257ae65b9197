import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';

import { isForSupport } from './standing-ties.server.ts';

type Asking = { userId: string; email: string; requestIds: string[]; titles: string[] };

/**
 * Who asked for their library what these ties answer, once each with all their requests, as far as
 * mail still reaches them. `stillWaiting`: those alone for whom no other session that is announced
 * answers.
 */
export async function findThoseWhoAsked(
  tx: Transaction,
  tieIds: readonly string[],
  { stillWaiting }: { stillWaiting: boolean },
): Promise<Asking[]> {
  if (tieIds.length === 0) return [];
  const isAnswered = sql`exists (
    select 1 from training_request_sessions t join training_sessions s on s.id = t.session_id
    where t.request_id = r.id and t.ended_at is null and s.cancelled_at is null
      and s.announced_at is not null and ${isForSupport})`;
  const rows = await tx.execute<Asking>(sql`
    with asked as (
      select distinct a.id as user_id, a.email, r.id, r.title, r.created_at
      from training_request_sessions t
      join training_requests r on r.id = t.request_id
      join training_request_supports u on u.request_id = r.id and ${isForSupport}
      join users a on a.id = u.user_id
      where t.id = any(${sql.param([...tieIds])}::uuid[])
        and a.suspended_at is null and a.erased_at is null and a.email_verified_at is not null
        ${stillWaiting ? sql`and r.closed_at is null and not ${isAnswered}` : sql``})
    select user_id as "userId", email,
      array_agg(id::text order by created_at, id) as "requestIds",
      array_agg(title order by created_at, id) as titles
    from asked group by user_id, email order by user_id`);
  return [...rows];
}
