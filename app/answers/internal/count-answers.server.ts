import { and, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { answers } from '#db/schema/answers.ts';

import type { FilterName } from './answer-conditions.server.ts';

/** How many answers there are, and how many for each value of each facet, by its key. */
export type AnswerCounts = { total: number } & Record<FilterName, Map<string, number>>;

type Asked = {
  /** Words and sight. */
  matching: SQL | undefined;
  chosen: Partial<Record<FilterName, SQL>>;
  stale: SQL;
};

/** Exact; each facet without its own choices. Answers are few: each is read once. */
export async function countAnswers(
  db: Queryable,
  { matching, chosen, stale }: Asked,
): Promise<AnswerCounts> {
  const passes = (name: FilterName) => chosen[name] ?? sql`true`;
  const but = (left: FilterName | null) =>
    and(
      ...(['theme', 'state', 'scope'] as const)
        .filter((name) => name !== left)
        .map((name) => sql`passes_${sql.raw(name)}`),
    );
  const rows = await db.execute<{ family: FilterName | 'total'; key: string; count: number }>(sql`
    with hits as materialized (
      select ${answers.themeId} as theme_id, ${answers.scope} as scope,
        ${answers.certifiedAt} is not null as certified, ${stale} as stale,
        ${passes('theme')} as passes_theme, ${passes('state')} as passes_state,
        ${passes('scope')} as passes_scope
      from ${answers} where ${matching}
    )
    select 'total' as family, '' as key, count(*)::int as count from hits where ${but(null)}
    union all select 'theme', theme_id::text, count(*)::int from hits where ${but('theme')} group by 2
    union all select 'state', 'certified', count(*)::int from hits
      where ${but('state')} and certified and not stale
    union all select 'state', 'stale', count(*)::int from hits where ${but('state')} and stale
    union all select 'scope', scope, count(*)::int from hits where ${but('scope')} group by 2`);
  const counts: AnswerCounts = { total: 0, theme: new Map(), state: new Map(), scope: new Map() };
  for (const { family, key, count } of rows)
    if (family === 'total') counts.total = count;
    else counts[family].set(key, count);
  return counts;
}
