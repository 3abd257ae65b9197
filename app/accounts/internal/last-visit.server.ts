import { type SQL, sql } from 'drizzle-orm';

import { keptInDays } from '#app/platform/retention.ts';

/**
 * When the user `u` last came: signed in, or opened a page on a device that stays signed in, whose
 * session ends so many days after. A token of the API is no visit: it serves without anybody.
 */
export const lastVisit: SQL = sql`greatest(
  coalesce(u.last_seen_at, u.email_verified_at, u.created_at),
  (select max(s.expires_at) - make_interval(days => ${sql.raw(String(keptInDays.session))})
    from sessions s where s.user_id = u.id))`;

/** Somebody who comes no more. */
export type Absent = { userId: string; email: string; displayName: string; visitedAt: Date };
