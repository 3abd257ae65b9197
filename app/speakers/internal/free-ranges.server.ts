import { and, asc, eq, gte, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { FreeRange } from '#app/speakers/free-days.ts';
import { speakerFreeRanges } from '#db/schema/speaker-availability.ts';
import { speakers } from '#db/schema/speakers.ts';
import { departements } from '#db/schema/territories.ts';

type Row = FreeRange & { id: string; speakerId: string };

/** Free days that are not over, the nearest first, of speakers who keep their profile. */
export async function readFreeRanges(
  db: Queryable,
  speakerIds: readonly string[],
  today: string | SQL = sql`(now() at time zone 'Europe/Paris')::date`,
): Promise<Row[]> {
  const r = speakerFreeRanges;
  const rows = await db
    .select({
      id: r.id,
      speakerId: r.speakerId,
      startsOn: r.startsOn,
      endsOn: r.endsOn,
      codes: r.departementCodes,
    })
    .from(r)
    .innerJoin(speakers, and(eq(speakers.id, r.speakerId), isNotNull(speakers.claimedById)))
    .where(and(inArray(r.speakerId, [...speakerIds]), gte(r.endsOn, sql`${today}`)))
    .orderBy(asc(r.startsOn));
  const codes = [...new Set(rows.flatMap((row) => row.codes))];
  const named = codes.length
    ? await db
        .select({ code: departements.code, name: departements.name })
        .from(departements)
        .where(inArray(departements.code, codes))
        .orderBy(asc(departements.code))
    : [];
  return rows.map(({ codes: own, ...row }) => ({
    ...row,
    departements: named.filter(({ code }) => own.includes(code)),
  }));
}

/**
 * Halves of days that standing tours take of a speaker (2: the whole day), as a row set
 * `(speaker_id, day, halves)`.
 */
export const takenDays: SQL = sql`(
  select t.speaker_id, t.day, sum(case t.half when 'day' then 2 else 1 end)::int as halves
  from tour_stops t join tours o on o.id = t.tour_id
  where t.left_at is null and o.cancelled_at is null
  group by t.speaker_id, t.day)`;

/**
 * Speakers who have a free half-day between two days, both included, and where they come then, as a
 * row set `(speaker_id, at_home, codes)`: `at_home` where the area of the profile holds.
 */
export const freeBetween = (from: string, to: string): SQL => sql`(
  select r.speaker_id, bool_or(cardinality(r.departement_codes) = 0) as at_home,
    coalesce(array_agg(distinct c.code) filter (where c.code is not null), '{}') as codes
  from speaker_free_ranges r
    join speakers k on k.id = r.speaker_id and k.claimed_by_id is not null
    left join lateral unnest(r.departement_codes) as c(code) on true
  where r.starts_on <= ${to}::date and r.ends_on >= ${from}::date
    and (not exists (select from tour_stops t where t.speaker_id = r.speaker_id
        and t.day between ${from}::date and ${to}::date)
      or exists (
        select from generate_series(greatest(r.starts_on, ${from}::date)::timestamp,
          least(r.ends_on, ${to}::date)::timestamp, interval '1 day') as d(day)
        where not exists (
          select from tour_stops t join tours o on o.id = t.tour_id
          where t.speaker_id = r.speaker_id and t.day = d.day::date
            and t.left_at is null and o.cancelled_at is null
          having sum(case t.half when 'day' then 2 else 1 end) >= 2)))
  group by r.speaker_id)`;
