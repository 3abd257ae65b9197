import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { feeBracketBounds, feeBrackets } from '#app/speakers/vocabulary.ts';

import {
  type FilterName,
  type FreeDays,
  filterNames,
  inBracket,
  seenSpeakers,
  type Side,
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

type Asked = {
  side: Side;
  free: FreeDays | null;
  /** Words and reach. */
  matching: SQL;
  chosen: Partial<Record<FilterName, SQL>>;
};

/** Exact; each facet without its own choices. Every profile that matches is read once. */
export async function countSpeakers(
  db: Queryable,
  { side, free, matching, chosen }: Asked,
): Promise<SpeakerCounts> {
  const passes = sql.join(
    filterNames.map((name) => sql`${chosen[name] ?? sql`true`} as ${sql.raw(`passes_${name}`)}`),
    sql`, `,
  );
  const but = (left: FilterName | null) =>
    sql.join(
      filterNames
        .filter((name) => name !== left)
        .map((name) => sql`coalesce(${sql.raw(`passes_${name}`)}, false)`),
      sql` and `,
    );
  const facets = Object.entries(columns).map(
    ([name, column]) => sql`
      union all select ${name}, key::text, count(*)::int from hits, unnest(${column}) as key
        where ${but(name as FilterName)} group by 2`,
  );
  const brackets = feeBrackets.map(
    (bracket) => sql`
      union all select 'bracket', ${bracket}, count(*)::int from hits s
        where ${but('bracket')} and ${inBracket(feeBracketBounds[bracket])}`,
  );
  const rows = await db.execute<{ family: FilterName | 'total'; key: string; count: number }>(sql`
    with hits as materialized (
      select s.disciplines, s.formats, s.theme_ids, s.audience_ids, s.languages,
        s.reached_departements, s.lowest_fee, ${passes}
      from ${seenSpeakers(side, free)} where ${matching}
    )
    select 'total' as family, '' as key, count(*)::int as count from hits where ${but(null)}
    ${sql.join(facets)} ${side === 'full' ? sql.join(brackets) : sql``}`);
  const counts = {
    total: 0,
    ...Object.fromEntries(filterNames.map((name) => [name, new Map<string, number>()])),
  } as SpeakerCounts;
  for (const { family, key, count } of rows)
    if (family === 'total') counts.total = count;
    else counts[family].set(key, count);
  return counts;
}
