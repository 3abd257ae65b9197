import { sql, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { holdsEveryWord } from '#app/platform/word-conditions.server.ts';
import {
  communes,
  departements,
  formerCommunes,
  intercommunalities,
  regions,
} from '#db/schema/territories.ts';

import type { TerritoryQuery } from './inputs.ts';
import { foldPlace } from './place-words.ts';
import { type TerritoryKind, territoryKinds, territoryKindSlugs } from './vocabulary.ts';

export const pageSize = 20;

export type Territory = {
  kind: TerritoryKind;
  /** INSEE code; SIREN of an intercommunality. */
  code: string;
  name: string;
  departement: { code: string; name: string } | null;
  /** Inhabitants; of communes only. */
  population: number | null;
  postalCodes: string[];
  /** Degrees, WGS 84; null where the centre is unknown. */
  latitude: number | null;
  longitude: number | null;
  /** The old name that answered, of a commune merged since. */
  formerName: string | null;
};

export type TerritoryResults = {
  total: number;
  kinds: { value: string; count: number; isSelected: boolean }[];
  items: Territory[];
  page: number;
  pageCount: number;
};

type Row = Omit<Territory, 'departement'> & {
  departementCode: string | null;
  departementName: string | null;
};

/**
 * Régions, départements, intercommunalities and communes by name or code; without words, all of
 * them. The largest kinds first, then those named exactly, then the most populated.
 */
export async function searchTerritories(
  { db }: Pick<Context, 'db'>,
  query: TerritoryQuery,
): Promise<TerritoryResults> {
  const { page } = query;
  const all = drawTerritories(query);
  const counts = await db.execute<{ kind: TerritoryKind; count: number }>(
    sql`select kind, count(*)::int as count from (${all}) t group by kind`,
  );
  const countOf = (kind: TerritoryKind) => counts.find((row) => row.kind === kind)?.count ?? 0;
  const wanted = query.kinds.length ? query.kinds : [...territoryKinds];
  const total = wanted.reduce((sum, kind) => sum + countOf(kind), 0);
  const words = foldPlace(query.words);
  const rows = await db.execute<Row>(sql`
    select t.kind, t.code, t.name, t.population, t.latitude, t.longitude,
        t.postal_codes as "postalCodes", t.former_name as "formerName",
        d.code as "departementCode", d.name as "departementName"
      from (${all}) t left join ${departements} d on d.code = t.departement_code
     where t.kind in ${wanted}
     order by t.rank, ${exactFirst(words)} t.population desc nulls last, t.code
     limit ${pageSize} offset ${(page - 1) * pageSize}`);
  return {
    total,
    kinds: territoryKinds.map((kind) => ({
      value: territoryKindSlugs[kind],
      count: countOf(kind),
      isSelected: query.kinds.includes(kind),
    })),
    items: rows.map(({ departementCode, departementName, ...territory }) => ({
      ...territory,
      departement:
        departementCode && departementName
          ? { code: departementCode, name: departementName }
          : null,
    })),
    page,
    pageCount: Math.max(1, Math.ceil(total / pageSize)),
  };
}

/** « forcalquier 04300 » is named exactly by « forcalquier »: postal codes do not count. */
function exactFirst(words: string): SQL {
  if (!words) return sql``;
  return sql`t.code <> ${words.toUpperCase()}, t.words !~ ${`^${words}( \\d|$)`},`;
}

/** One list of every kind, each with its rank among kinds. */
function drawTerritories({ words: typed, departements: codes }: TerritoryQuery): SQL {
  const words = foldPlace(typed);
  const answers = (column: SQL, code: SQL) =>
    words ? sql`(${holdsEveryWord(column, words)} or ${code} = ${words.toUpperCase()})` : sql`true`;
  const within = (column: SQL) => (codes.length ? sql`${column} in ${codes}` : sql`true`);
  const blank = sql`null::int as population, null::float8 as latitude, null::float8 as longitude,
    '{}'::text[] as postal_codes, null::text as former_name`;
  return sql`
    select 'region' as kind, 1 as rank, r.code, r.name, fold(r.name) as words, ${blank},
        null::text as departement_code
      from ${regions} r
     where ${answers(sql`fold(r.name)`, sql`r.code`)} and
       ${codes.length ? sql`r.code in (select region_code from ${departements} where code in ${codes})` : sql`true`}
    union all
    select 'departement', 2, d.code, d.name, fold(d.name), ${blank}, d.code
      from ${departements} d
     where ${answers(sql`fold(d.name)`, sql`d.code`)} and ${within(sql`d.code`)}
    union all
    select 'intercommunality', 3, i.code, i.name, fold(i.name), ${blank}, null
      from ${intercommunalities} i
     where ${answers(sql`fold(i.name)`, sql`i.code`)} and
       ${codes.length ? sql`i.code in (select intercommunality_code from ${communes} where departement_code in ${codes})` : sql`true`}
    union all
    select 'commune', 4, c.code, c.name, c.search_words, c.population, c.latitude, c.longitude,
        c.postal_codes, null, c.departement_code
      from ${communes} c
     where ${answers(sql`c.search_words`, sql`c.code`)} and ${within(sql`c.departement_code`)}
    ${
      words
        ? sql`union all (
    select distinct on (c.code) 'commune', 4, c.code, c.name, fold(f.name), c.population,
        c.latitude, c.longitude, c.postal_codes, f.name, c.departement_code
      from ${formerCommunes} f join ${communes} c on c.code = f.commune_code
     where ${answers(sql`fold(f.name)`, sql`f.code`)} and not ${answers(sql`c.search_words`, sql`c.code`)}
       and ${within(sql`c.departement_code`)}
     order by c.code, f.name)`
        : sql``
    }`;
}
