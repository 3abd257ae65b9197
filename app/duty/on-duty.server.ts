import { type SQL, sql } from 'drizzle-orm';

import { mayBeAsked } from '#app/help/may-be-asked.server.ts';

import { busyAfterCallInMinutes, presentForInSeconds } from './vocabulary.ts';

const present = sql.raw(`interval '${presentForInSeconds} seconds'`);

/** Whether a page of the help desk is open in front of `u`. */
export const isPresent: SQL = sql`exists (select from help_presences p
  where p.user_id = u.id and p.seen_at > now() - ${present})`;

/** Whether a weekly range of `u` holds at that instant, read on the clock of Paris. */
export function isInSlot(at: SQL = sql`now()`): SQL {
  const there = sql`(${at} at time zone 'Europe/Paris')`;
  const minute = sql`extract(hour from ${there}) * 60 + extract(minute from ${there})`;
  return sql`exists (select from help_duty_slots s
    where s.user_id = u.id and s.weekday = extract(isodow from ${there})
      and ${minute} >= s.starts_at_minute and ${minute} < s.ends_at_minute)`;
}

/** What `u` said of today, null where nothing. */
export const saidOfToday: SQL = sql`(select a.state from help_availabilities a
  where a.user_id = u.id and a.until > now())`;

const conversation = sql.raw(`interval '${busyAfterCallInMinutes} minutes'`);

/** Whether `u` calls somebody, or answers a call that they took. */
const isInCall: SQL = sql`exists (select from help_calls k
  where k.called_by_id = u.id and k.ended_at is null
    or k.taken_by_id = u.id and k.ended_at > now() - ${conversation}
      and exists (select from help_questions o where o.id = k.question_id
        and o.taken_by_id = u.id and not exists (select from help_resolutions r
          where r.question_id = o.id and r.reopened_at is null)))`;

/**
 * Who would be called, for a row `u` of users, with an open page in front of them: willing and not on
 * holiday, in a slot or free by their own word.
 */
export const standsBy: SQL = sql`${mayBeAsked}
  and (case ${saidOfToday} when 'free' then true when 'busy' then false when 'away' then false
    else ${isInSlot()} end)`;

/** Who may be called now: they stand by, in front of an open page, and not in a call. The clock is the database's. */
export const onDuty: SQL = sql`${standsBy} and ${isPresent} and not ${isInCall}`;
