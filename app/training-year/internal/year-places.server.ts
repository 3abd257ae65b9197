import { type SQL, sql } from 'drizzle-orm';

import { forgottenName } from '#app/registrations/vocabulary.ts';

/** Whose year, by the ids of the database. */
export type FoundScope =
  | { kind: 'mine'; userId: string }
  | { kind: 'library' | 'organiser'; libraryId: string }
  | { kind: 'territory'; departementCode: string }
  | { kind: 'region' };

function within(scope: FoundScope): SQL {
  switch (scope.kind) {
    case 'mine':
      return sql`r.user_id = ${scope.userId}`;
    case 'library':
      return sql`r.library_id = ${scope.libraryId}`;
    case 'organiser':
      return sql`t.library_id = ${scope.libraryId}`;
    case 'territory':
      return sql`r.departement_code = ${scope.departementCode}`;
    default:
      return sql`r.departement_code is not null`;
  }
}

/** What a reader may read place by place elsewhere, by the ids of the database. */
export type Known = {
  /** Their own year, and the sessions that they teach. */
  userId: string;
  /** Libraries of which they are a referent. */
  libraryIds: readonly string[];
  /** Libraries in whose name they organise. */
  organiserIds: readonly string[];
};

/** `year`: or what names it in a larger query; `known`: null where nothing is hidden. */
export type YearAsked = {
  scope: FoundScope;
  year: number | SQL;
  now: Date;
  known: Known | null;
};

const ids = (list: readonly string[]) => sql`${sql.param([...list])}::uuid[]`;

const isKnown = (known: Known | null): SQL =>
  known
    ? sql`coalesce(r.user_id = ${known.userId}, false)
        or coalesce(r.library_id = any(${ids(known.libraryIds)}), false)
        or t.library_id = any(${ids(known.organiserIds)})
        or exists (select from training_sittings half
          join training_sitting_trainers taught on taught.sitting_id = half.id
          where half.session_id = s.session_id and taught.user_id = ${known.userId})`
    : sql`false`;

/**
 * Each place that somebody had at a half-day that is over, of a session that took place, with what was
 * noted: the one table that every figure of the year is counted from. A half-day is of the year in
 * which it begins in Paris; between two instants an hour lasts an hour, on the days on which clocks
 * change too. Minutes as `attendedMinutes` reckons them.
 *
 * A person is an account; without one, a name in a library; once the name is erased, a registration.
 */
export function yearPlaces({ scope, year, now, known }: YearAsked): SQL {
  const newYear = (after: number) =>
    sql`make_timestamptz(${year}::int + ${after}::int, 1, 1, 0, 0, 0, 'Europe/Paris')`;
  return sql`
    select r.status, r.library_id, r.departement_code, r.session_id, t.theme_id, r.user_id,
      r.person_name, r.registered_by_id, t.title, m.state is not null as is_noted, ${isKnown(known)} as is_known,
      case m.state
        when 'present' then round(extract(epoch from s.ends_at - s.starts_at) / 60)
        when 'left' then round(extract(epoch from
          least(s.ends_at, greatest(s.starts_at, m.left_at)) - s.starts_at) / 60)
        else 0 end::int as minutes,
      case when r.user_id is not null then 'a ' || r.user_id
        when r.person_name = ${forgottenName} then 'r ' || r.id
        else 'n ' || coalesce(r.library_id::text, '') || public.fold(r.person_name)
        end as person
    from training_sittings s
    join training_sessions ts on ts.id = s.session_id
    join trainings t on t.id = ts.training_id
    join registrations r on r.session_id = s.session_id and r.state = 'registered'
    left join attendance_marks m on m.sitting_id = s.id and m.registration_id = r.id
    where s.cancelled_at is null and ts.cancelled_at is null
      and s.ends_at <= ${now.toISOString()}::timestamptz
      and s.starts_at >= ${newYear(0)} and s.starts_at < ${newYear(1)}
      and ${within(scope)}`;
}

/** What is counted of them, under the names of `Figures`. */
export const figureColumns = sql`
  coalesce(sum(minutes), 0)::int as minutes,
  (count(*) filter (where minutes > 0))::int as "halfDays",
  (count(distinct person) filter (where minutes > 0))::int as people,
  (count(*) filter (where is_noted))::int as noted,
  (count(distinct person) filter (where minutes > 0 and not is_known))::int as unknown`;
