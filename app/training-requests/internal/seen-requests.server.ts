import { type SQL, sql } from 'drizzle-orm';

import { toIsoDay } from '#app/ui/format.ts';

/**
 * Requests with where each stands at that instant, how many people and libraries ask. Nothing of it
 * is stored, so that no job has to pass for it to be true: a session that is announced answers a
 * request, once held it closes it, called off it opens it again.
 */
export function seenRequests(now: Date): SQL {
  return sql`(
    select r.id, r.theme_id, r.title, r.author_id, r.library_id, r.created_at, d.people, d.libraries,
      a.session_id, a.announced_at is null and a.session_id is not null as is_prepared,
      case
        when r.closed_at is not null then 'closed'
        when a.ends_at <= ${now.toISOString()}::timestamptz and a.announced_at is not null then 'held'
        when a.announced_at is not null then 'answered'
        when r.open_until < ${toIsoDay(now)}::date then 'expired'
        else 'open' end as state
    from training_requests r
    cross join lateral (
      select coalesce(sum(s.people), 0)::int as people, count(*)::int as libraries
      from training_request_supports s where s.request_id = r.id) d
    left join lateral (
      select s.id as session_id, s.announced_at, s.ends_at
      from training_request_sessions t join training_sessions s on s.id = t.session_id
      where t.request_id = r.id and t.ended_at is null and s.cancelled_at is null) a on true
  ) r`;
}

/** Where those who ask are: one row for each library of each request. */
export const placesOfRequests = sql`(
  select s.request_id, s.library_id, s.people, c.code, c.name, c.departement_code,
    c.intercommunality_code, c.latitude, c.longitude
  from training_request_supports s
  join libraries l on l.id = s.library_id
  join communes c on c.code = l.commune_code
) p`;
