import { and, inArray, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Search } from '#app/search/resolve-search.server.ts';
import { type FacetName, facetNames } from '#app/search/vocabulary.ts';
import { registerIndex } from '#db/schema/register.ts';

import { matchFacets, matchRanges, matchWords } from './conditions.server.ts';

const i = registerIndex;

/**
 * How many sheets answer, and how many would for each value of each facet (by id or code), each
 * facet counted without its own choices.
 */
export type Counts = { total: number; facets: Record<FacetName, Map<string, number>> };

export function emptyCounts(): Counts {
  const facets = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()]));
  return { total: 0, facets: facets as Counts['facets'] };
}

/** Facets whose choices do not narrow this one: itself, and a place inside itself. */
export const freedOf: Record<FacetName, readonly FacetName[]> = {
  theme: ['theme'],
  public: ['public'],
  type: ['type'],
  statut: ['statut'],
  budget: ['budget'],
  dept: ['dept', 'epci'],
  epci: ['epci'],
};

/** A bit for each facet: which of the chosen ones a sheet fails. */
const bitOf = Object.fromEntries(facetNames.map((name, n) => [name, 1 << n])) as Record<
  FacetName,
  number
>;

function failing(chosen: Partial<Record<FacetName, SQL>>): SQL {
  const parts = facetNames.flatMap((name) => {
    const condition = chosen[name];
    return condition ? [sql`case when ${condition} then 0 else ${bitOf[name]}::int end`] : [];
  });
  return parts.length ? sql.join(parts, sql` + `) : sql`0`;
}

export type Group = {
  failed: number;
  traits: string | null;
  themes: number[] | null;
  audiences: number[] | null;
  place: string | null;
  family: number;
  hits: number;
};

const separator = '|';

/** Sheets whose row changed since the bit strings were drawn. */
export const changedSheets = sql`(select * from register_index
  where ordinal in (select ordinal from register_changes) offset 0) register_index`;

/** Counts by reading each hit once; some microseconds a hit. */
export async function countByReading(db: Queryable, search: Search): Promise<Counts> {
  return addUp(await db.execute<Group>(selectGroups(search)));
}

/**
 * Hits grouped by what facets count.
 * @param source rows of the index to count among; by default all.
 */
export function selectGroups(search: Search, source: SQL = sql`${i}`): SQL {
  const chosen = matchFacets(search);
  const base = and(matchWords(search), matchRanges(search));
  const used = facetNames.filter((name) => chosen[name]);
  // Sheets that fail two facets count for none.
  const tolerable = [0, ...used.map((name) => bitOf[name]), bitOf.dept + bitOf.epci];
  return sql`
    select failed, traits, theme_ids as themes, audience_ids as audiences, place,
      grouping(traits, theme_ids, audience_ids, place) as family, count(*)::int as hits
    from (
      select ${failing(chosen)} as failed, ${i.themeIds}, ${i.audienceIds},
        concat_ws(${separator}, coalesce(${i.kind}, '-'), coalesce(${i.state}, '-'),
          coalesce(${i.budgetBracket}, '-')) as traits,
        concat_ws(${separator}, coalesce(${i.departementCode}, '-'),
          coalesce(${i.intercommunalityCode}, '-')) as place
      from ${source} ${base ? sql`where ${base}` : sql``} offset 0) hits
    ${used.length ? sql`where ${inArray(sql`failed`, tolerable)}` : sql``}
    group by grouping sets ((failed, traits), (failed, theme_ids), (failed, audience_ids), (failed, place))`;
}

/** Two counts of different sheets together. */
export function addCounts(one: Counts, other: Counts): Counts {
  const sum = emptyCounts();
  sum.total = one.total + other.total;
  for (const name of facetNames)
    for (const [key, hits] of [...one.facets[name], ...other.facets[name]])
      sum.facets[name].set(key, (sum.facets[name].get(key) ?? 0) + hits);
  return sum;
}

/** `grouping()` sets the bit of what a row is not grouped by. */
const families = { traits: 0b0111, themes: 0b1011, audiences: 0b1101, place: 0b1110 };

/** The counts of these groups. */
export function addUp(groups: Iterable<Group>): Counts {
  const counts = emptyCounts();
  const add = (name: FacetName, values: readonly (string | number | undefined)[], group: Group) => {
    const mask = freedOf[name].reduce((sum, freed) => sum | bitOf[freed], 0);
    if ((group.failed & ~mask) !== 0) return;
    const facet = counts.facets[name];
    for (const value of values)
      if (value !== undefined && value !== '-')
        facet.set(String(value), (facet.get(String(value)) ?? 0) + group.hits);
  };
  for (const group of groups) {
    if (group.family === families.traits) {
      const [kind, state, bracket] = (group.traits ?? '').split(separator);
      if (group.failed === 0) counts.total += group.hits;
      add('type', [kind], group);
      add('statut', [state], group);
      add('budget', [bracket], group);
    } else if (group.family === families.themes) add('theme', group.themes ?? [], group);
    else if (group.family === families.audiences) add('public', group.audiences ?? [], group);
    else {
      const [departement, intercommunality] = (group.place ?? '').split(separator);
      add('dept', [departement], group);
      add('epci', [intercommunality], group);
    }
  }
  return counts;
}
