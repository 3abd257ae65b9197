import { type SQL, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { SessionQuery } from '#app/trainings/session-query.ts';
import type { SessionFacets, SessionSpot } from '#app/trainings/session-summary.ts';

import { type FacetName, seenSessions } from './session-conditions.server.ts';

type Asked = {
  matching: SQL;
  facets: Record<FacetName, SQL>;
  where: SQL;
  query: SessionQuery;
  themes: readonly { id: number; slug: string; label: string }[];
  departements: readonly { code: string; name: string }[];
};

/** How many sessions there are, for each value of each facet, and commune by commune. Exact. */
export async function countSessions(
  db: Queryable,
  { matching, facets, where, query, themes, departements }: Asked,
): Promise<{ total: number; facets: SessionFacets; spots: SessionSpot[] }> {
  const rows = await db.execute<{ family: FacetName | 'total'; key: string; count: number }>(sql`
    with hits as materialized (
      select s.theme_id, s.departement_code, s.library_id, ${facets.theme} as in_theme,
        coalesce(${facets.dept}, false) as in_dept, ${facets.organisateur} as in_organiser
      from ${seenSessions} where ${matching}
    )
    select 'total' as family, '' as key, count(*)::int as count
      from hits where in_theme and in_dept and in_organiser
    union all select 'theme', theme_id::text, count(*)::int
      from hits where in_dept and in_organiser group by 2
    union all select 'dept', departement_code, count(*)::int
      from hits where in_theme and in_organiser and departement_code is not null group by 2
    union all select 'organisateur', library_id::text, count(*)::int
      from hits where in_theme and in_dept group by 2`);
  const countOf = (family: string, key: string) =>
    rows.find((row) => row.family === family && row.key === key)?.count ?? 0;
  const organisers = await db.execute<{
    id: string;
    slug: string;
    name: string;
    communeName: string;
  }>(sql`
    select l.id, l.slug, l.name, c.name as "communeName" from libraries l
    join communes c on c.code = l.commune_code
    where l.id = any(${sql.param(
      rows.filter(({ family }) => family === 'organisateur').map(({ key }) => key),
    )}::uuid[]) or l.slug = any(${sql.param(query.organisers)}::text[])
    order by c.departement_code, l.name`);
  const spots = await db.execute<SessionSpot>(sql`
    select s.commune_code as code, min(s.commune_name) as name, min(s.latitude) as latitude,
      min(s.longitude) as longitude, count(*)::int as count
    from ${seenSessions} where ${where} and s.latitude is not null group by 1 order by 5 desc, 1`);
  const drawn = <Value>(
    values: readonly Value[],
    say: (value: Value) => { value: string; label: string; count: number; isSelected: boolean },
  ) => values.map(say).filter(({ count, isSelected }) => count > 0 || isSelected);
  return {
    total: countOf('total', ''),
    spots: [...spots],
    facets: {
      theme: drawn(themes, ({ id, slug, label }) => ({
        value: slug,
        label,
        count: countOf('theme', String(id)),
        isSelected: query.themes.includes(slug),
      })),
      dept: drawn(departements, ({ code, name }) => ({
        value: code,
        label: `${name} (${code})`,
        count: countOf('dept', code),
        isSelected: query.departements.includes(code),
      })),
      organisateur: drawn([...organisers], (library) => ({
        value: library.slug,
        label: libraryDisplayName(library),
        count: countOf('organisateur', library.id),
        isSelected: query.organisers.includes(library.slug),
      })),
    },
  };
}
