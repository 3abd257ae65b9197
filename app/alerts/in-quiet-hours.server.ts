import { type SQL, sql } from 'drizzle-orm';

/** As `isQuiet` says of an instant, for a row `u` of users: to order people, where only the database has them all. */
export function inQuietHours(at: Date): SQL {
  return sql`exists (select from alert_quiet_hours h
    cross join lateral (select ${at.toISOString()}::timestamptz at time zone 'Europe/Paris' as clock) p
    cross join lateral (select extract(isodow from p.clock)::int as today,
      extract(isodow from p.clock - interval '1 day')::int as yesterday,
      extract(hour from p.clock)::int * 60 + extract(minute from p.clock)::int as minute) w
    where h.user_id = u.id and (w.today = any (h.whole_weekdays) or case
      when h.starts_at_minute is null then false
      when h.starts_at_minute < h.ends_at_minute then w.today = any (h.weekdays)
        and w.minute >= h.starts_at_minute and w.minute < h.ends_at_minute
      else (w.today = any (h.weekdays) and w.minute >= h.starts_at_minute)
        or (w.yesterday = any (h.weekdays) and w.minute < h.ends_at_minute) end))`;
}
