import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { feeBracketBounds, feeBrackets } from '#app/speakers/vocabulary.ts';

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

type Asked = Sight & {
  /** Words and reach. */
  matching: SQL;
  chosen: Partial<Record<FilterName, SQL>>;
};

/**
 * Exact; each facet without its own choices. Every profile that matches is read once: what nothing
 * is chosen of is counted at one go, by the keys that stand on the profile.
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
      select s.facet_keys, s.lowest_fee ${sql.join(
        apart.map((name) => (name === 'bracket' ? sql`` : sql`, s.${columns[name]}`)),
      )} ${sql.join(
        narrowed.map((name) => sql`, coalesce(${chosen[name]}, false) as ${passes(name)}`),
      )}
      from ${seenSpeakers(sight)} where ${matching}
    )
    select split_part(key, ':', 1) as family, split_part(key, ':', 2) as key, count
      from (select key, count(*)::int as count from (
          select unnest(s.facet_keys || array['total:', 'bracket:' || ${bracketOf}]) as key
          from hits s where ${passesAllBut(null)}) k
        where key is not null group by key) together
      where split_part(key, ':', 1) <> all(${sql.param(apart)}::text[])
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
