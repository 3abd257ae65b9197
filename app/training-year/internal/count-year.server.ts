import { type SQL, sql } from 'drizzle-orm';

import type { FigureRow, Figures } from '#app/training-year/figures.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { forgottenName } from '#app/registrations/vocabulary.ts';

import { figureColumns, type YearAsked, yearPlaces } from './year-places.server.ts';

/** By what a year is divided. */
const parts = {
  status: sql`status`,
  theme: sql`theme_id::text`,
  library: sql`coalesce(library_id::text, '')`,
  territory: sql`coalesce(departement_code, '')`,
  session: sql`session_id::text`,
} satisfies Record<string, SQL>;
export type YearPart = keyof typeof parts;

type Total = Figures & {
  /** Of which something was followed. */
  sessions: number;
  /** Places at half-days that are over, of which nothing was noted. */
  unnoted: number;
  /** Places of people whose name is erased: each counts for somebody. */
  forgotten: number;
};

/**
 * The whole of a year, or of some rows of one of its parts.
 * @param only the part and the keys of its rows.
 */
export async function countYear(
  db: Queryable,
  asked: YearAsked,
  only?: { part: YearPart; keys: readonly string[] },
): Promise<Total> {
  const kept = only ? sql`where ${parts[only.part]} in ${[...only.keys, '-']}` : sql``;
  const [total] = await db.execute<Total>(sql`
    select ${figureColumns},
      (count(distinct session_id) filter (where minutes > 0))::int as sessions,
      (count(*) filter (where not is_noted))::int as unnoted,
      (count(distinct person) filter
        (where minutes > 0 and user_id is null and person_name = ${forgottenName}))::int as forgotten
    from (${yearPlaces(asked)}) as places ${kept}`);
  const none = { minutes: 0, halfDays: 0, people: 0, noted: 0, unknown: 0 };
  return total ?? { ...none, sessions: 0, unnoted: 0, forgotten: 0 };
}

/** The rows of a part, the longest followed first; those of which nothing was noted are left out. */
export async function divideYear(
  db: Queryable,
  asked: YearAsked,
  part: YearPart,
): Promise<FigureRow[]> {
  const rows = await db.execute<Figures & { key: string }>(sql`
    select ${parts[part]} as key, ${figureColumns}
    from (${yearPlaces(asked)}) as places group by 1
    having count(*) filter (where is_noted) > 0
    order by minutes desc, key`);
  return [...rows].map(({ key, ...figures }) => ({ key, figures }));
}

/** Years of which something may be said of this scope, the last first. */
export async function listYears(
  db: Queryable,
  asked: Omit<YearAsked, 'year'>,
  between: { first: number; last: number },
): Promise<number[]> {
  const year = sql`y.year`;
  const rows = await db.execute<{ year: number }>(sql`
    select y.year from generate_series(${between.first}::int, ${between.last}::int) as y (year)
    where exists (${yearPlaces({ ...asked, year })})
    order by 1 desc`);
  return [...rows].map((row) => row.year);
}
