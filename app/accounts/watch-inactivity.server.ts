import { type SQL, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import type { InactivityDelays } from './inactivity-delays.server.ts';
import { followAbsence } from './internal/follow-absence.server.ts';
import { lastVisit } from './internal/last-visit.server.ts';

/** Who may be written to about coming no more: members whose address is proved and door open. */
const isMember: SQL = sql`u.email_verified_at is not null and u.erased_at is null and u.suspended_at is null`;

/**
 * Once a day: who comes no more is written to, once more, then their account closes; never that of
 * the last administrator, nor of the only referent of a territory. Done twice, or in two servers at
 * once, it changes nothing.
 * @returns how many stand without a visit.
 */
export async function watchInactivity(context: Context, delays: InactivityDelays): Promise<number> {
  const absent = await context.db.execute<{ userId: string }>(sql`
    select u.id as "userId" from users u
     where ${isMember}
       and ${lastVisit} < ${context.clock().toISOString()}::timestamptz
         - make_interval(months => ${delays.noticeMonths})
     order by u.id`);
  for (const { userId } of absent) await followAbsence(context, delays, userId);
  return absent.length;
}
