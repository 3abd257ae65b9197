import { type SQL, sql } from 'drizzle-orm';

import { distanceInSql } from '#app/territories/distance-in-sql.server.ts';
import type { RequestQuery } from '#app/training-requests/request-query.ts';

import { placesOfRequests } from './seen-requests.server.ts';

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;
const join = (conditions: (SQL | false)[]) =>
  sql.join([sql`true`, ...conditions.filter((one): one is SQL => one !== false)], sql` and `);

type Centre = { latitude: number | null; longitude: number | null } | null;
type Settled = RequestQuery & { themeIds: readonly number[]; centre: Centre };

/** Kilometres from the centre to each place `p`; null where one of both is unknown. */
export function distanceFrom(centre: Centre): SQL {
  if (!centre || centre.latitude === null || centre.longitude === null) return sql`null::float8`;
  const { latitude, longitude } = centre;
  const to = { latitude: sql`p.latitude`, longitude: sql`p.longitude` };
  return distanceInSql({ latitude, longitude }, to);
}

/**
 * What a search says of requests `r` and of the places `p` of who asks: a request is where any of
 * its libraries is. Each facet stands apart, so that it is counted without its own choices.
 */
export function matchRequests(query: Settled) {
  const circle =
    query.communes.length > 0 &&
    (query.radiusInKm
      ? sql`coalesce(${distanceFrom(query.centre)} <= ${query.radiusInKm}, false)`
      : sql`p.code = any(${texts(query.communes)})`);
  const dept =
    query.departements.length > 0 && sql`p.departement_code = any(${texts(query.departements)})`;
  const asked = (...here: (SQL | false)[]) =>
    sql`exists (select 1 from ${placesOfRequests} where p.request_id = r.id and ${join(here)})`;
  const theme =
    query.themes.length > 0 && sql`r.theme_id = any(${`{${query.themeIds.join(',')}}`}::int[])`;
  const open = sql`r.state = 'open'`;
  return {
    /** Of a place: that it is one of those looked at. */
    here: join([circle, dept]),
    near: join([circle]),
    all: join([open, theme, asked(circle, dept)]),
    ofTheme: join([open, theme]),
    butTheme: join([open, asked(circle, dept)]),
  };
}
