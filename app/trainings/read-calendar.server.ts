import { sql } from 'drizzle-orm';

import type { AddressProblem } from '#app/platform/address.ts';
import type { Context } from '#app/platform/context.server.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { seenSessions } from './internal/session-conditions.server.ts';
import { settleSearch } from './internal/settle-search.server.ts';
import { lastDayOf } from './month.ts';
import type { SessionQuery } from './session-query.ts';

/** A day shows so many half-days; the others are a search away. */
const mostOfADay = 3;

export type CalendarSitting = {
  id: string;
  sessionId: string;
  slug: string;
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  /** Null at a distance. */
  communeName: string | null;
  isCancelled: boolean;
};
export type CalendarDay = { day: string; sittings: CalendarSitting[]; others: number };

/**
 * The half-days of a month of the sessions that answer a search, day by day in Paris, each under the
 * day on which it begins; with the facets of that month.
 * @param input `month`: that of the first day asked for, else of today, where null; the month takes the
 * place of the days that the search asks for.
 */
export async function readCalendar(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  input: { query: SessionQuery; problems: readonly AddressProblem[]; month: string | null },
) {
  const today = toIsoDay(clock());
  const month = input.month ?? (input.query.from ?? today).slice(0, 7);
  const [from, to] = [`${month}-01`, lastDayOf(month)];
  const { where, count, ...settled } = await settleSearch(
    { db, clock },
    { ...input, query: { ...input.query, from, to, page: 1 } },
  );
  const day = sql`(st.starts_at at time zone 'Europe/Paris')::date`;
  const [counted, rows] = await Promise.all([
    count(),
    db.execute<Omit<CalendarSitting, 'startsAt' | 'endsAt'> & DayRow>(sql`
      select * from (
        select st.id, s.id as "sessionId", t.slug, t.title, st.starts_at as "startsAt",
          st.ends_at as "endsAt", c.name as "communeName",
          coalesce(s.cancelled_at, st.cancelled_at) is not null as "isCancelled",
          ${day}::text as day, (count(*) over of_day)::int as count,
          row_number() over (of_day order by st.starts_at, st.id) as rank
        from ${seenSessions}
        join training_sittings st on st.session_id = s.id
        join trainings t on t.id = s.training_id
        left join communes c on c.code = st.commune_code
        where ${where} and ${day} between ${from}::date and ${to}::date
        window of_day as (partition by ${day})
      ) as sittings
      where rank <= ${mostOfADay} order by "startsAt", id`),
  ]);
  const days = new Map<string, CalendarDay>();
  for (const { day: of, count: inAll, rank: _rank, startsAt, endsAt, ...sitting } of rows) {
    const found = days.get(of) ?? { day: of, sittings: [], others: inAll };
    found.sittings.push({
      ...sitting,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    });
    found.others -= 1;
    days.set(of, found);
  }
  return { ...settled, ...counted, month, today, days: [...days.values()] };
}
type DayRow = { startsAt: string; endsAt: string; day: string; count: number; rank: number };
export type TrainingCalendar = Awaited<ReturnType<typeof readCalendar>>;
