import { sql } from 'drizzle-orm';

import type { Database } from '#app/platform/database.server.ts';

import { newest } from './draw-training.ts';

/**
 * Who takes part in the sessions to come: one of three has no place left, the others are filled by
 * chance. The count of places, which a trigger draws at each registration, is written once for all.
 */
export async function fillPlaces(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = off`);
    await tx.execute(sql`alter table registrations disable trigger registrations_count`);
    await tx.execute(sql`
      create temporary table people on commit drop as
        select row_number() over (order by u.id) - 1 as n, u.id, u.library_id, c.departement_code
        from users u left join libraries l on l.id = u.library_id
        left join communes c on c.code = l.commune_code`);
    await tx.execute(sql`alter table people add primary key (n)`);
    await tx.execute(sql`analyze people`);
    await tx.execute(sql`
      with drawn as materialized (
        select s.id, s.announced_at, h, size,
          least(s.quota, size, case when h % 3 = 0 then s.quota else h / 3 % s.quota end) as taken
        from training_sessions s join trainings t on t.id = s.training_id,
          lateral (select abs(hashtext(t.slug || s.starts_at)::bigint) as h) as chance,
          (select count(*) as size from people) as everybody
        where s.announced_at is not null and s.cancelled_at is null
          and s.starts_at > ${newest}::date and t.slug like 'banc-formation-%'
      )
      insert into registrations (session_id, user_id, library_id, departement_code, status,
        registered_by_id, state, arrival, confirmed_at, changed_at)
      select d.id, p.id, p.library_id, p.departement_code, 'employee', p.id, 'registered', a.arrival,
        d.announced_at, d.announced_at
      from drawn d cross join lateral generate_series(1, d.taken::int) as a (arrival)
      join people p on p.n = (d.h + a.arrival) % d.size`);
    await tx.execute(sql`
      update training_sessions s set places_taken = r.count, last_arrival = r.count
      from (select r.session_id, count(*)::int as count from registrations r
        join training_sessions s on s.id = r.session_id join trainings t on t.id = s.training_id
        where t.slug like 'banc-formation-%' group by 1) r
      where r.session_id = s.id`);
    await tx.execute(sql`alter table registrations enable trigger registrations_count`);
  });
}
