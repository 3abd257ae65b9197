import { sql, type SQL } from 'drizzle-orm';

import type { PeopleQuery } from '#app/people/query.ts';
import { peoplePerPage } from '#app/people/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { Point } from '#app/territories/distance.ts';
import { distanceInSql } from '#app/territories/distance-in-sql.server.ts';

import { allBut, countPeople, type Narrowed } from './people-facets.server.ts';
import { readPeople } from './person-rows.server.ts';

export type PeoplePlan = {
  where: SQL;
  query: PeopleQuery;
  narrowed: Narrowed;
  /** What comes before distance and name. */
  first: SQL | null;
  point: Point | null;
};

const hitsOf = (where: SQL) => sql`select e.* from directory_entries e where ${where}`;

/** What facets read of each, and nothing else: the words of thousands would be written to disk. */
const countedOf = (where: SQL) => sql`
  select e.departement_code, e.theme_ids, e.offers, e.languages
    from directory_entries e where ${where}`;

/** The ids of a page of people, in their order. */
export function selectPeople({ where, query, narrowed, first, point }: PeoplePlan): SQL {
  const byName = sql`h.sort_name collate "C", h.user_id`;
  const distance =
    point && query.order === 'near'
      ? sql`${distanceInSql(point, { latitude: sql`c.latitude`, longitude: sql`c.longitude` })} nulls last,`
      : sql``;
  const order = sql`${first && query.order === 'near' ? sql`${first},` : sql``} ${distance} ${byName}`;
  return sql`select h.user_id from (${hitsOf(where)}) h
      left join libraries l on l.id = h.library_id
      left join communes c on c.code = l.commune_code
     where ${allBut(narrowed)} order by ${order}
     limit ${peoplePerPage} offset ${(query.page - 1) * peoplePerPage}`;
}

/** A page of people, and what each facet counts. */
export async function findPeople(db: Queryable, plan: PeoplePlan) {
  const { where, narrowed, point } = plan;
  const { total, counts } = await countPeople(db, countedOf(where), narrowed);
  const people = await readPeople(
    db,
    sql`select page.user_id, e.fields, page.rank
      from unnest(array(${selectPeople(plan)})) with ordinality as page(user_id, rank)
      join directory_entries e on e.user_id = page.user_id and ${where}`,
    point,
  );
  return {
    total,
    counts,
    isEmpty: Object.values(counts).every((facet) => facet.size === 0) && total === 0,
    items: people.map(({ summary }) => summary),
  };
}
