import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import {
  disciplines,
  feeBracketBounds,
  feeBrackets,
  languages,
  speakerFormats,
} from '#app/speakers/vocabulary.ts';

import {
  type FilterName,
  filterNames,
  inBracket,
  seenSpeakers,
  type Sight,
} from './speaker-conditions.server.ts';

/** How many profiles there are, and how many for each value of each facet, by its key. */
export type SpeakerCounts = { total: number } & Record<FilterName, Map<string, number>>;

const columns: Record<Exclude<FilterName, 'bracket'>, SQL> = {
  discipline: sql`disciplines`,
  format: sql`formats`,
  theme: sql`theme_ids`,
  audience: sql`audience_ids`,
  language: sql`languages`,
  departement: sql`reached_departements`,
};

const bracketOf = sql`case ${sql.join(
  feeBrackets.map((one) => sql`when ${inBracket(feeBracketBounds[one])} then ${one}`),
  sql` `,
)} end`;

/** Below the marks of all values, one for each bracket; the last for who says no fee. */
const bracketMark = sql`case ${sql.join(
  feeBrackets.map((one, i) => sql`when ${inBracket(feeBracketBounds[one])} then ${-1 - i}::int`),
  sql` `,
)} else ${-1 - feeBrackets.length}::int end`;

/** The values that a mark may stand for. */
const named = sql`(
  select 'discipline' as family, unnest(${sql.param([...disciplines])}::text[]) as key
  union all select 'format', unnest(${sql.param([...speakerFormats])}::text[])
  union all select 'language', unnest(${sql.param([...languages])}::text[])
  union all select 'theme', id::text from themes
  union all select 'audience', id::text from audiences
  union all select 'departement', code from departements)`;

type Asked = Sight & {
  /** Words and reach. */
  matching: SQL;
  chosen: Partial<Record<FilterName, SQL>>;
};

/**
 * Exact; each facet without its own choices. Every profile that matches is read once: what nothing
 * is chosen of is counted at one go, by the marks that stand on the profile (a
 * number is told from another three times sooner than a word).
 */
export async function countSpeakers(
  db: Queryable,
  { matching, chosen, ...sight }: Asked,
): Promise<SpeakerCounts> {
  const narrowed = filterNames.filter((name) => chosen[name]);
  const passesAllBut = (left: FilterName | null) =>
    sql.join(
      [sql`true`, ...narrowed.flatMap((name) => (name === left ? [] : [passes(name)]))],
      sql` and `,
    );
  // Where they come on the days asked for is not what their profile says.
  const apart = filterNames.filter(
    (name) => chosen[name] || (name === 'departement' && sight.free !== null),
  );
  const each = apart.map((name) => {
    const key = name === 'bracket' ? bracketOf : sql`unnest(s.${columns[name]})::text`;
    return sql` union all select ${name}, key, count(*)::int
      from (select ${key} as key from hits s where ${passesAllBut(name)}) k group by key`;
  });
  const rows = await db.execute<{ family: string; key: string | null; count: number }>(sql`
    with hits as (
      select s.facet_marks, s.lowest_fee ${sql.join(
        apart.map((name) => (name === 'bracket' ? sql`` : sql`, s.${columns[name]}`)),
      )} ${sql.join(
        narrowed.map((name) => sql`, coalesce(${chosen[name]}, false) as ${passes(name)}`),
      )}
      from ${seenSpeakers(sight)} where ${matching}
    ),
    counted as (select mark, count(*)::int as count from (
        select unnest(s.facet_marks || ${bracketMark}) as mark
        from hits s where ${passesAllBut(null)}) m group by mark)
    select 'total' as family, null as key, coalesce(sum(count), 0)::int as count
      from counted where mark < 0
    union all select 'bracket', (${sql.param([...feeBrackets])}::text[])[-mark], count
      from counted where mark < 0 and 'bracket' <> all(${sql.param(apart)}::text[])
    union all select family, key, count
      from ${named} n join counted on mark = public.facet_mark(family || ':' || key)
      where family <> all(${sql.param(apart)}::text[])
    ${sql.join(each)}`);
  const counts = {
    total: 0,
    ...Object.fromEntries(filterNames.map((name) => [name, new Map<string, number>()])),
  } as SpeakerCounts;
  for (const { family, key, count } of rows)
    if (family === 'total') counts.total = count;
    else if (key !== null) counts[family as FilterName].set(key, count);
  return counts;
}

const passes = (name: FilterName) => sql.raw(`passes_${name}`);
