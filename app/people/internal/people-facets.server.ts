import { sql, type SQL } from 'drizzle-orm';

import type { PeopleQuery } from '#app/people/query.ts';
import type { Queryable } from '#app/platform/database.server.ts';

export type FacetName = 'departement' | 'theme' | 'skill' | 'language';
export type FacetCounts = Record<FacetName, Map<string, number>>;

type Chosen = Pick<PeopleQuery, 'departements' | 'skills' | 'languages'> & { themeIds: number[] };

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;

/** What each facet narrows to, for an entry `h`; null where nothing of it is chosen. */
export function narrowBy({ departements, skills, languages, themeIds }: Chosen) {
  return {
    departement: departements.length ? sql`h.departement_code = any(${texts(departements)})` : null,
    theme: themeIds.length ? sql`h.theme_ids && ${sql.param(themeIds)}::int[]` : null,
    skill: skills.length ? sql`h.offers && ${texts(skills)}` : null,
    language: languages.length ? sql`h.languages && ${texts(languages)}` : null,
  } satisfies Record<FacetName, SQL | null>;
}
export type Narrowed = ReturnType<typeof narrowBy>;

/** All that narrows, but one facet: its own choices do not lower its own counts. */
export function allBut(narrowed: Narrowed, left?: FacetName): SQL {
  const kept = Object.entries(narrowed).flatMap(([name, condition]) =>
    condition && name !== left ? [condition] : [],
  );
  return kept.length ? sql.join(kept, sql` and `) : sql`true`;
}

/** In the list of what is selected, arrays are opened without a function called for each row. */
const keysOf: Record<FacetName, SQL> = {
  departement: sql`h.departement_code`,
  theme: sql`unnest(h.theme_ids)::text`,
  skill: sql`unnest(h.offers)`,
  language: sql`unnest(h.languages)`,
};

/**
 * How many people each value of each facet holds, and how many there are in all.
 * @param hits query of the entries that the words hold.
 */
export async function countPeople(db: Queryable, hits: SQL, narrowed: Narrowed) {
  const each = (Object.keys(narrowed) as FacetName[]).map(
    (name) => sql` union all select ${name}, value, count(*)::int
      from (select ${keysOf[name]} as value from hits h where ${allBut(narrowed, name)}) k
      where value is not null group by value`,
  );
  const rows = await db.execute<{ facet: FacetName | 'all'; value: string; count: number }>(sql`
    with hits as materialized (${hits})
    select 'all' as facet, '' as value, count(*)::int as count from hits h
      where ${allBut(narrowed)} ${sql.join(each)}`);
  const counts: FacetCounts = {
    departement: new Map(),
    theme: new Map(),
    skill: new Map(),
    language: new Map(),
  };
  let total = 0;
  for (const { facet, value, count } of rows) {
    if (facet === 'all') total = count;
    else counts[facet].set(value, count);
  }
  return { total, counts };
}
