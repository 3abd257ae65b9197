import { type SQL, sql } from 'drizzle-orm';

/** As `canHelp` says, for a row `u` of users, and glad to: not who asked to be left in peace. */
export const takesQuestions: SQL = sql`u.email_verified_at is not null and u.erased_at is null
  and u.suspended_at is null
  and (u.vouched_at is not null or exists (select from role_grants g where g.user_id = u.id))
  and not exists (select from help_pauses h where h.user_id = u.id)`;

/** The same, and not on holiday today. */
export const mayBeAsked: SQL = sql`${takesQuestions}
  and not exists (select from help_absences b where b.user_id = u.id
    and (now() at time zone 'Europe/Paris')::date between b.starts_on and b.ends_on)`;
