import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { RequestQuery } from '#app/training-requests/request-query.ts';
import type {
  Gathering,
  RequestChoice,
  RequestSpot,
} from '#app/training-requests/request-results.ts';

import type { matchRequests } from './request-conditions.server.ts';
import { placesOfRequests } from './seen-requests.server.ts';

const mostGatherings = 8;

type Asked = {
  seen: SQL;
  match: ReturnType<typeof matchRequests>;
  query: RequestQuery;
  themes: readonly { id: number; slug: string; label: string }[];
  departements: readonly { code: string; name: string }[];
};

/** How many requests there are, for each value of each facet, and how many people ask where. Exact. */
export async function countRequests(
  db: Queryable,
  { seen, match, query, themes, departements }: Asked,
) {
  const [rows, spots, gatherings] = await Promise.all([
    db.execute<{ family: string; key: string; count: number }>(sql`
      select 'total' as family, '' as key, count(*)::int as count from ${seen} where ${match.all}
      union all select 'theme', r.theme_id::text, count(*)::int
        from ${seen} where ${match.butTheme} group by 2
      union all select 'dept', p.departement_code, count(distinct r.id)::int
        from ${seen} join ${placesOfRequests} on p.request_id = r.id
        where ${match.ofTheme} and ${match.near} group by 2`),
    db.execute<RequestSpot>(sql`
      select p.code, min(p.name) as name, min(p.latitude) as latitude,
        min(p.longitude) as longitude, sum(p.people)::int as count
      from ${seen} join ${placesOfRequests} on p.request_id = r.id
      where ${match.all} and ${match.here} and p.latitude is not null
      group by 1 order by 5 desc, 1`),
    db.execute<Gathering>(sql`
      select coalesce(i.name, p.name) as name, sum(p.people)::int as people,
        count(distinct p.library_id)::int as libraries, count(distinct r.id)::int as requests
      from ${seen} join ${placesOfRequests} on p.request_id = r.id
      left join intercommunalities i on i.code = p.intercommunality_code
      where ${match.all} and ${match.here}
      group by coalesce(i.code, p.code), coalesce(i.name, p.name)
      order by 2 desc, 1 limit ${mostGatherings}`),
  ]);
  const countOf = (family: string, key: string) =>
    rows.find((row) => row.family === family && row.key === key)?.count ?? 0;
  const drawn = (choices: RequestChoice[]) =>
    choices.filter(({ count, isSelected }) => count > 0 || isSelected);
  return {
    total: countOf('total', ''),
    spots: [...spots],
    gatherings: [...gatherings],
    facets: {
      theme: drawn(
        themes.map(({ id, slug, label }) => ({
          value: slug,
          label,
          count: countOf('theme', String(id)),
          isSelected: query.themes.includes(slug),
        })),
      ),
      dept: drawn(
        departements.map(({ code, name }) => ({
          value: code,
          label: `${name} (${code})`,
          count: countOf('dept', code),
          isSelected: query.departements.includes(code),
        })),
      ),
    },
  };
}
