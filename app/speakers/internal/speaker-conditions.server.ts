import { type SQL, sql } from 'drizzle-orm';

import type { Actor } from '#app/platform/actor.ts';
import type { ComposedWords } from '#app/search/compose-words.ts';
import { isProfessional } from '#app/speakers/policy.ts';
import type { SpeakerQuery } from '#app/speakers/speaker-query.ts';
import { feeBracketBounds } from '#app/speakers/vocabulary.ts';
import { distanceInSql } from '#app/territories/distance-in-sql.server.ts';

import { freeBetween } from './free-ranges.server.ts';

export type Side = 'public' | 'full';

/** Professionals also match, count and read the entries that wait; fees are theirs alone. */
export const sideOf = (actor: Actor): Side => (isProfessional(actor) ? 'full' : 'public');

/** ISO days, both included. */
export type FreeDays = { from: string; to: string };

/** What a side searches by words: visitors, the profiles that were agreed to. */
export const speakerCorpusOf = (side: Side) => ({
  words: sql`speaker_vocabulary`,
  rows:
    side === 'full'
      ? sql`speakers`
      : sql`(select k.full_vector as public_vector from speakers k where k.agreed_at is not null) s`,
});

/** Who reads, and for which days. */
export type Sight = { side: Side; free: FreeDays | null };

/**
 * The profiles of this side as a table `s`. Of an entry that waits, nothing but its name and its
 * disciplines: no filter may tell what else was written. Where days are asked for, only those who
 * are free then, with where they come then.
 */
export function seenSpeakers({ side, free }: Sight): SQL {
  const agreed = (column: SQL) => sql`case when s.agreed_at is null then '{}' else ${column} end`;
  return sql`(
    select s.id, s.sort_name, s.disciplines, s.agreed_at, s.full_vector, s.facet_marks,
      ${agreed(sql`s.formats`)} as formats, ${agreed(sql`s.languages`)} as languages,
      ${agreed(sql`s.theme_ids`)} as theme_ids, ${agreed(sql`s.audience_ids`)} as audience_ids,
      ${agreed(sql`s.departement_codes`)} as departement_codes,
      ${agreed(sql`s.intercommunality_codes`)} as intercommunality_codes,
      ${
        free
          ? sql`case when f.at_home then array(select unnest(s.reached_departements)
              union select unnest(f.codes)) else f.codes end as reached_departements,
            f.at_home, f.codes as free_codes,`
          : sql`s.reached_departements, true as at_home, '{}'::text[] as free_codes,`
      }
      case when s.agreed_at is not null then s.radius_in_km end as radius_in_km,
      case when s.agreed_at is not null then s.commune_code end as commune_code,
      ${
        side === 'full'
          ? sql`case when s.agreed_at is not null then s.lowest_fee_in_cents end`
          : sql`null::bigint`
      } as lowest_fee
    from speakers s
    ${free ? sql`join ${freeBetween(free.from, free.to)} f on f.speaker_id = s.id` : sql``}
    ${side === 'full' ? sql`` : sql`where s.agreed_at is not null`}
  ) s`;
}

export function matchWords({ query, excluded }: ComposedWords): SQL {
  const found = query ? sql`s.full_vector @@ ${query}::tsquery` : sql`true`;
  return excluded ? sql`${found} and not s.full_vector @@ ${excluded}::tsquery` : found;
}

/** A commune that speakers should be able to come to. */
export type Destination = {
  code: string;
  name: string;
  departementCode: string;
  intercommunalityCode: string | null;
  latitude: number | null;
  longitude: number | null;
};

/**
 * Whether they say that they come there, on the days asked for where there are some; of who says
 * nothing, nobody knows.
 */
export function reaches(to: Destination): SQL {
  const { latitude, longitude } = to;
  // Their commune is looked up for those alone who are not found sooner.
  const circle =
    latitude === null || longitude === null
      ? sql`false`
      : sql`s.radius_in_km is not null and exists (select from communes h
          where h.code = s.commune_code and s.radius_in_km >= ${distanceInSql(
            { latitude, longitude },
            { latitude: sql`h.latitude`, longitude: sql`h.longitude` },
          )})`;
  return sql`(${to.departementCode} = any(s.free_codes) or s.at_home
    and (${to.departementCode} = any(s.departement_codes)
      or ${to.intercommunalityCode ?? ''} = any(s.intercommunality_codes) or ${circle}))`;
}

export const filterNames = [
  'discipline',
  'format',
  'theme',
  'audience',
  'language',
  'departement',
  'bracket',
] as const;
export type FilterName = (typeof filterNames)[number];

type Filters = Omit<
  SpeakerQuery,
  'words' | 'page' | 'themes' | 'audiences' | 'reach' | 'place' | 'communes' | 'freeFrom' | 'freeTo'
> & {
  themeIds: readonly number[];
  audienceIds: readonly number[];
};

/** Whether they live or work there. */
export const livesIn = (communes: readonly string[]): SQL =>
  sql`s.commune_code = any(${texts(communes)})`;

const texts = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
const numbers = (values: readonly number[]) => sql`${`{${values.join(',')}}`}::int[]`;

/** Each filter apart, so that a facet is counted without its own choices. */
export function matchFilters(filters: Filters): Partial<Record<FilterName, SQL>> {
  const chosen: Partial<Record<FilterName, SQL>> = {};
  if (filters.disciplines.length)
    chosen.discipline = sql`s.disciplines && ${texts(filters.disciplines)}`;
  if (filters.formats.length) chosen.format = sql`s.formats && ${texts(filters.formats)}`;
  if (filters.themeIds.length) chosen.theme = sql`s.theme_ids && ${numbers(filters.themeIds)}`;
  if (filters.audienceIds.length)
    chosen.audience = sql`s.audience_ids && ${numbers(filters.audienceIds)}`;
  if (filters.languages.length) chosen.language = sql`s.languages && ${texts(filters.languages)}`;
  if (filters.departements.length)
    chosen.departement = sql`s.reached_departements && ${texts(filters.departements)}`;
  if (filters.brackets.length)
    chosen.bracket = sql`(${sql.join(
      filters.brackets.map((one) => inBracket(feeBracketBounds[one])),
      sql` or `,
    )})`;
  return chosen;
}

export const inBracket = ([from, under]: readonly [number, number | null]): SQL =>
  under === null
    ? sql`s.lowest_fee >= ${from}`
    : sql`(s.lowest_fee >= ${from} and s.lowest_fee < ${under})`;
