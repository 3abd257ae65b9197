import { type SQL, sql } from 'drizzle-orm';

import type { ComposedWords } from '#app/search/compose-words.ts';
import { distanceInSql } from '#app/territories/distance-in-sql.server.ts';
import type { SessionQuery } from '#app/trainings/session-query.ts';

export const trainingCorpus = { words: sql`training_vocabulary`, rows: sql`trainings` };

/** Sessions that everybody reads, with what they are searched by. */
export const seenSessions = sql`(
  select s.id, s.training_id, s.sequence, s.starts_at, s.ends_at, s.announced_at, s.cancelled_at, s.is_remote,
    s.commune_code, c.departement_code, c.name as commune_name, c.latitude, c.longitude,
    t.theme_id, t.library_id, t.public_vector,
    s.quota - s.places_taken as places_left,
    s.closed_at is null and s.registration_closes_on >= (now() at time zone 'Europe/Paris')::date
      as may_register
  from training_sessions s
  join trainings t on t.id = s.training_id
  left join communes c on c.code = s.commune_code
  where s.announced_at is not null
) s`;

const texts = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;
const numbers = (values: readonly number[]) => sql`${`{${values.join(',')}}`}::int[]`;

type Settled = SessionQuery & {
  themeIds: readonly number[];
  libraryIds: readonly string[];
  centre: { latitude: number | null; longitude: number | null } | null;
};

/**
 * What no facet counts: words, days, circle, what is left. A session that was called off stays in
 * sight of who searches for its days, and comes no more in what may be joined.
 */
export function matchSessions(
  query: Settled,
  words: Pick<ComposedWords, 'query' | 'excluded'>,
  today: string,
): SQL {
  // Of a bare date, PostgreSQL would first make an instant of the zone of the connection.
  const paris = (day: string, days: number) =>
    sql`((${day}::date + ${days}::int)::timestamp at time zone 'Europe/Paris')`;
  const conditions = [
    sql`s.ends_at >= ${paris(query.from ?? today, 0)}`,
    query.to && sql`s.starts_at < ${paris(query.to, 1)}`,
    words.query && sql`s.public_vector @@ ${words.query}::tsquery`,
    words.excluded && sql`not s.public_vector @@ ${words.excluded}::tsquery`,
    query.hasPlaces && sql`s.cancelled_at is null and s.may_register and s.places_left > 0`,
    query.isRemote && sql`s.is_remote`,
    query.communes.length > 0 &&
      (query.radiusInKm
        ? circle(query.centre, query.radiusInKm)
        : sql`s.commune_code = any(${texts(query.communes)})`),
  ];
  return sql.join(
    conditions.filter((one): one is SQL => Boolean(one)),
    sql` and `,
  );
}

function circle(centre: Settled['centre'], radiusInKm: number): SQL {
  if (!centre || centre.latitude === null || centre.longitude === null) return sql`false`;
  const { latitude, longitude } = centre;
  const to = { latitude: sql`s.latitude`, longitude: sql`s.longitude` };
  return sql`${distanceInSql({ latitude, longitude }, to)} <= ${radiusInKm}`;
}

export type FacetName = 'theme' | 'dept' | 'organisateur';

/** Each facet apart, so that it is counted without its own choices. */
export function matchFacets(query: Settled): Record<FacetName, SQL> {
  const all = sql`true`;
  return {
    theme: query.themes.length ? sql`s.theme_id = any(${numbers(query.themeIds)})` : all,
    dept: query.departements.length
      ? sql`s.departement_code = any(${texts(query.departements)})`
      : all,
    organisateur: query.organisers.length
      ? sql`s.library_id = any(${sql.param([...query.libraryIds])}::uuid[])`
      : all,
  };
}
