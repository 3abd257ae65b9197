import { type SQL, sql } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { SessionQuery } from '#app/trainings/session-query.ts';
import type { SessionFacets, SessionSpot } from '#app/trainings/session-summary.ts';

import { type FacetName, seenSessions } from './session-conditions.server.ts';

type Family = FacetName | 'total' | 'commune';

type Asked = {
  matching: SQL;
  facets: Record<FacetName, SQL>;
  query: SessionQuery;
  themes: readonly { id: number; slug: string; label: string }[];
  departements: readonly { code: string; name: string }[];
};

type Organiser = { id: string; slug: string; name: string; communeName: string };

/** How many sessions there are, for each value of each facet, and commune by commune. Exact. */
export async function countSessions(
  db: Queryable,
  { matching, facets, query, themes, departements }: Asked,
): Promise<{ total: number; facets: SessionFacets; spots: SessionSpot[] }> {
  const rows = await db.execute<{ family: Family; key: string; count: number }>(sql`
    with hits as materialized (
      select s.theme_id, s.departement_code, s.library_id, s.commune_code,
        ${facets.theme} as in_theme,
        coalesce(${facets.dept}, false) as in_dept, ${facets.organisateur} as in_organiser
      from ${seenSessions} where ${matching}
    )
    select 'total' as family, '' as key, count(*)::int as count
      from hits where in_theme and in_dept and in_organiser
    union all select 'theme', theme_id::text, count(*)::int
      from hits where in_dept and in_organiser group by theme_id
    union all select 'dept', departement_code, count(*)::int
      from hits where in_theme and in_organiser and departement_code is not null
      group by departement_code
    union all select 'organisateur', library_id::text, count(*)::int
      from hits where in_theme and in_dept group by library_id
    union all select 'commune', commune_code, count(*)::int
      from hits where in_theme and in_dept and in_organiser and commune_code is not null
      group by commune_code`);
  const counts = new Map(rows.map(({ family, key, count }) => [`${family}:${key}`, count]));
  const countOf = (family: Family, key: string) => counts.get(`${family}:${key}`) ?? 0;
  const keysOf = (family: Family) =>
    rows.filter((row) => row.family === family).map(({ key }) => key);
  const [organisers, places] = await Promise.all([
    db.execute<Organiser>(sql`
    select l.id, l.slug, l.name, c.name as "communeName" from libraries l
    join communes c on c.code = l.commune_code
    where l.id = any(${sql.param(keysOf('organisateur'))}::uuid[])
      or l.slug = any(${sql.param(query.organisers)}::text[])
    order by c.departement_code, l.name`),
    db.execute<Omit<SessionSpot, 'count'>>(sql`
      select code, name, latitude, longitude from communes
      where code = any(${sql.param(keysOf('commune'))}::text[]) and latitude is not null
      order by code`),
  ]);
  const drawn = <Value>(
    values: readonly Value[],
    say: (value: Value) => { value: string; label: string; count: number; isSelected: boolean },
  ) => values.map(say).filter(({ count, isSelected }) => count > 0 || isSelected);
  return {
    total: countOf('total', ''),
    spots: places
      .map((place) => ({ ...place, count: countOf('commune', place.code) }))
      .toSorted((a, b) => b.count - a.count),
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
