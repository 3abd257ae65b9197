import { type SQL, sql } from 'drizzle-orm';

import { toIsoDay } from '#app/ui/format.ts';

import { isForSupport } from './standing-ties.server.ts';

/**
 * Requests with where each stands at that instant, how many people and libraries ask. Nothing of it
 * is stored, so that no job has to pass for it to be true: sessions that are announced answer a
 * request once they are for all who ask, once held they close it, called off they open it again.
 */
export function seenRequests(now: Date): SQL {
  return sql`(
    select r.id, r.theme_id, r.title, r.author_id, r.library_id, r.created_at, d.people, d.libraries,
      coalesce(a.is_prepared, false) as is_prepared,
      case
        when r.closed_at is not null then 'closed'
        when a.is_announced and (d.waiting = 0 or r.open_until < ${toIsoDay(now)}::date)
          then case when a.is_coming then 'answered' else 'held' end
        when r.open_until < ${toIsoDay(now)}::date then 'expired'
        else 'open' end as state
    from training_requests r
    cross join lateral (
      select coalesce(sum(u.people), 0)::int as people, count(*)::int as libraries,
        count(*) filter (where not exists (
          select 1 from training_request_sessions t join training_sessions s on s.id = t.session_id
          where t.request_id = r.id and t.ended_at is null and s.cancelled_at is null
            and s.announced_at is not null and ${isForSupport})) as waiting
      from training_request_supports u where u.request_id = r.id) d
    cross join lateral (
      select bool_or(s.announced_at is null) as is_prepared,
        bool_or(s.announced_at is not null) as is_announced,
        bool_or(s.announced_at is not null and s.ends_at > ${now.toISOString()}::timestamptz)
          as is_coming
      from training_request_sessions t join training_sessions s on s.id = t.session_id
      where t.request_id = r.id and t.ended_at is null and s.cancelled_at is null) a
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
