import { sql, type SQL } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import type { FoundPerson, SaidSkill } from '#app/people/person-summary.ts';
import {
  type Language,
  type ProfileField,
  type Skill,
  skillLabels,
  skills,
  type SkillSide,
} from '#app/people/vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import type { Point } from '#app/territories/distance.ts';
import { distanceInSql } from '#app/territories/distance-in-sql.server.ts';

type SkillRow = { skill: Skill | null; words: string | null };

type Row = {
  userId: string;
  fields: ProfileField[];
  slug: string;
  name: string;
  jobTitle: string | null;
  librarySlug: string | null;
  libraryName: string | null;
  communeName: string | null;
  departementCode: string | null;
  departementName: string | null;
  offers: SkillRow[];
  seeks: SkillRow[];
  themes: string[];
  languages: Language[];
  distanceInKm: number | null;
};

const shows = (field: ProfileField) => sql`${field} = any(chosen.fields)`;

const skillsOf = (side: SkillSide) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('skill', k.skill, 'words', k.words) order by k.words)
    from profile_skills k where k.user_id = u.id and k.side = ${side} and ${shows(side)}), '[]')`;

/**
 * People, each with the fields given and nothing else: the one place where what is written of
 * somebody is read for another.
 * @param source query of `user_id`, `fields` and `rank`: who, showing what, in which order.
 * @param from where the reader works; null where that is unknown.
 */
export async function readPeople(
  db: Queryable,
  source: SQL,
  from: Point | null,
): Promise<FoundPerson[]> {
  const distance = from
    ? distanceInSql(from, { latitude: sql`c.latitude`, longitude: sql`c.longitude` })
    : sql`null`;
  const rows = await db.execute<Row>(sql`
    select u.id as "userId", chosen.fields, p.slug, u.display_name as name,
        case when ${shows('jobTitle')} then u.job_title end as "jobTitle",
        l.slug as "librarySlug", l.name as "libraryName", c.name as "communeName",
        d.code as "departementCode", d.name as "departementName",
        ${skillsOf('offers')} as offers, ${skillsOf('seeks')} as seeks,
        coalesce((select jsonb_agg(t.label order by t.position, t.id)
          from help_known_themes k join themes t on t.id = k.theme_id
          where k.user_id = u.id and ${shows('themes')}), '[]') as themes,
        case when ${shows('languages')} then p.languages else '{}' end as languages,
        ${distance} as "distanceInKm"
      from (${source}) chosen
      join users u on u.id = chosen.user_id
      join profiles p on p.user_id = u.id
      left join libraries l on l.id = u.library_id and ${shows('library')}
      left join communes c on c.code = l.commune_code
      left join departements d on d.code = c.departement_code
     order by chosen.rank`);
  return rows.map(toPerson);
}

function toPerson(row: Row): FoundPerson {
  const { userId, fields, librarySlug, libraryName, communeName, ...own } = row;
  const { departementCode, departementName, ...summary } = own;
  return {
    userId,
    fields,
    summary: {
      ...summary,
      library:
        librarySlug && libraryName && communeName && departementCode
          ? {
              slug: librarySlug,
              displayName: libraryDisplayName({ name: libraryName, communeName }),
              commune: communeName,
              departement: { code: departementCode, name: departementName ?? '' },
            }
          : null,
      offers: row.offers.toSorted(inOrder).map(toSaid),
      seeks: row.seeks.toSorted(inOrder).map(toSaid),
    },
  };
}

const rankOf = ({ skill }: SkillRow) => (skill ? skills.indexOf(skill) : skills.length);
const inOrder = (one: SkillRow, other: SkillRow) => rankOf(one) - rankOf(other);

function toSaid({ skill, words }: SkillRow): SaidSkill {
  return { label: skill ? (skillLabels[skill] ?? skill) : (words ?? ''), skill };
}
