import { sql } from 'drizzle-orm';

import { inQuietHours } from '#app/alerts/in-quiet-hours.server.ts';
import { mayBeAsked } from '#app/help/may-be-asked.server.ts';
import { canHelp } from '#app/help/policy.ts';
import { askedAtATime } from '#app/help/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { readActor } from '#app/platform/session.server.ts';

export type Colleague = { userId: string; email: string };

/** What somebody already has on their desk: questions taken, and put to them this month. */
const load = sql`(select count(*) from help_questions o where o.taken_by_id = u.id
    and not exists (select from help_resolutions r where r.question_id = o.id and r.reopened_at is null))
  + (select count(*) from help_askings a join help_questions o on o.id = a.question_id
    where a.user_id = u.id and a.declined_at is null and o.taken_at is null
      and a.asked_at > now() - interval '30 days')`;

/**
 * Who to put a question to, and was not yet: those who know its theme in its département, then
 * those who know its theme, then those of the département; the least loaded first. Who is in quiet
 * hours reads it only when they end: they come last, after everybody where the question cannot wait,
 * after those as near where it has a week. Where there has never been anybody, the referents of
 * territories and the administrators: a question never waits for nobody.
 * @param at the instant of asking.
 */
export async function findColleagues(
  db: Queryable,
  { questionId, at }: { questionId: string; at: Date },
): Promise<Colleague[]> {
  const near = await db.execute<Colleague>(sql`
    select u.id as "userId", u.email
    from help_questions q
    left join libraries ql on ql.id = q.library_id left join communes qc on qc.code = ql.commune_code
    cross join users u
    left join libraries l on l.id = u.library_id left join communes c on c.code = l.commune_code
    cross join lateral (select
      exists (select from help_known_themes k where k.user_id = u.id and k.theme_id = q.theme_id)
        as knows,
      coalesce(c.departement_code = qc.departement_code, false) as is_near,
      ${inQuietHours(at)} as is_quiet) s
    where q.id = ${questionId} and (s.knows or s.is_near) and ${mayBeAsked} and ${notYet}
    order by s.is_quiet and q.urgency <> 'week', s.knows and s.is_near desc, s.knows desc,
      s.is_quiet, ${load}, md5(u.id::text || q.id::text)
    limit ${askedAtATime}`);
  if (near.length) return [...near];
  const keepers = await db.execute<Colleague>(sql`
    select u.id as "userId", u.email from help_questions q cross join users u
    where q.id = ${questionId} and ${mayBeAsked} and ${notYet}
      and not exists (select from help_askings a where a.question_id = q.id
        and a.asked_at is not null and a.declined_at is null)
      and exists (select from role_grants g
        where g.user_id = u.id and g.role in ('territoryReferent', 'administrator'))
    order by ${inQuietHours(at)}, ${load}, md5(u.id::text || q.id::text)
    limit ${askedAtATime}`);
  return [...keepers];
}

const notYet = sql`not exists (select from help_participants p
    where p.question_id = q.id and p.user_id = u.id)
  and not exists (select from help_askings a where a.question_id = q.id and a.user_id = u.id
    and (a.asked_at is not null or a.declined_at is not null))`;

/** Whether this person may answer colleagues and is glad to be asked now. */
export async function isWilling(db: Queryable, userId: string): Promise<boolean> {
  const actor = await readActor(db, userId, null);
  if (!canHelp(actor)) return false;
  const [asked] = await db.execute(
    sql`select 1 from users u where u.id = ${userId} and ${mayBeAsked}`,
  );
  return asked !== undefined;
}
