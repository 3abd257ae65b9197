import { type SQL, sql } from 'drizzle-orm';

import { isAdministrator, isTrusted, type Member } from '#app/platform/actor.ts';
import type { Queryable } from '#app/platform/database.server.ts';

const uuids = (ids: readonly string[]) => sql`${sql.param([...ids])}::uuid[]`;
const texts = (codes: readonly string[]) => sql`${sql.param([...codes])}::text[]`;

/**
 * Sessions `s` of trainings `t` that somebody organises by their place in a library, or that they
 * wrote where they may organise: who keeps a whole territory has theirs alone, not all of it.
 */
function organisedBy(actor: Member): SQL {
  if (!isTrusted(actor)) return sql`false`;
  const libraryIds = actor.grants.flatMap(({ role, libraryId }) =>
    role === 'libraryReferent' && libraryId ? libraryId : [],
  );
  const departements = actor.grants.flatMap(({ role, departementCode }) =>
    role === 'territoryReferent' && departementCode ? departementCode : [],
  );
  return sql`(t.library_id = any(${uuids(libraryIds)})
    or (l.kind = 'departmental' and l.id = ${actor.libraryId}::uuid)
    or ((s.created_by_id = ${actor.userId} or t.created_by_id = ${actor.userId})
      and (${isAdministrator(actor)} or c.departement_code = any(${texts(departements)}))))`;
}

/** Ids of the sessions that somebody teaches or organises, as a query. */
export const keptSessionIds = (actor: Member): SQL => sql`
  select i.session_id as id from training_sitting_trainers w
  join training_sittings i on i.id = w.sitting_id where w.user_id = ${actor.userId}
  union
  select s.id from training_sessions s
  join trainings t on t.id = s.training_id
  join libraries l on l.id = t.library_id
  join communes c on c.code = l.commune_code
  where ${organisedBy(actor)}`;

/** To come: from the one whose next half-day is nearest. Over: the last first, those called off too. */
export type KeptPeriod = 'coming' | 'over';

/** Sessions on a page. */
const pageSizes: Record<KeptPeriod, number> = { coming: 30, over: 20 };

/** One page of the sessions that somebody keeps; a page too far is the last. */
export async function findKeptSessions(
  db: Queryable,
  actor: Member,
  { period, page, now }: { period: KeptPeriod; page: number; now: Date },
) {
  const at = sql`${now.toISOString()}::timestamptz`;
  const isComing = sql`s.cancelled_at is null and (s.ends_at is null or s.ends_at > ${at})`;
  const where = sql`s.id in (${keptSessionIds(actor)})
    and ${period === 'coming' ? isComing : sql`not (${isComing})`}`;
  const [counted] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from training_sessions s where ${where}`,
  );
  const total = counted?.total ?? 0;
  const size = pageSizes[period];
  const pageCount = Math.max(1, Math.ceil(total / size));
  const shown = Math.min(page, pageCount);
  const next = sql`(select min(i.starts_at) from training_sittings i
    where i.session_id = s.id and i.ends_at > ${at})`;
  const order =
    period === 'coming'
      ? sql`${next} nulls last, s.starts_at, s.id`
      : sql`coalesce(s.ends_at, s.created_at) desc, s.id`;
  const rows = await db.execute<{ id: string }>(sql`
    select s.id from training_sessions s where ${where}
    order by ${order} limit ${size} offset ${(shown - 1) * size}`);
  return { ids: rows.map(({ id }) => id), total, page: shown, pageCount };
}
