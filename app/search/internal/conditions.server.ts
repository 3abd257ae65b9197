import { and, arrayOverlaps, inArray, type SQL, sql } from 'drizzle-orm';

import type { FacetName } from '#app/search/vocabulary.ts';
import type { Search } from '#app/search/resolve-search.server.ts';
import type { Point } from '#app/territories/distance.ts';
import { distanceInSql } from '#app/territories/distance-in-sql.server.ts';
import { registerIndex } from '#db/schema/register.ts';

const i = registerIndex;

/** The vector that this reader may match. */
export function vectorOf(search: Pick<Search, 'side'>): SQL {
  return search.side === 'public' ? sql`${i.publicVector}` : sql`${i.fullVector}`;
}

/** Kilometres from a point to each sheet. */
export function distanceFrom(from: Point): SQL {
  return distanceInSql(from, i);
}

/** Degrees that surely hold a circle: cheap to compare, before the distance is computed. */
function inBox({ latitude, longitude }: Point, radiusInKm: number): SQL {
  const [tall, wide] = [
    radiusInKm / 110.5,
    radiusInKm / (110.5 * Math.max(0.05, Math.cos((latitude * Math.PI) / 180))),
  ];
  return sql`${i.latitude} between ${latitude - tall} and ${latitude + tall}
    and ${i.longitude} between ${longitude - wide} and ${longitude + wide}`;
}

/** Sheets that hold what is excluded: few, found once. */
function withoutExcluded(search: Search): SQL {
  const vector = sql.raw(search.side === 'public' ? 'x.public_vector' : 'x.full_vector');
  return sql`${i.sheetId} not in (select x.sheet_id from register_index x
    where ${vector} @@ ${search.words.excluded}::tsquery)`;
}

/**
 * The words: what must be there, and what must not.
 * @param vector a narrower one, such as that of the title: what must be there is looked for in it
 *   alone; what must not is looked for everywhere.
 */
export function matchWords(search: Search, vector?: SQL): SQL | undefined {
  const { query, excluded } = search.words;
  if (query && excluded && !vector)
    return sql`${vectorOf(search)} @@ ${`(${query}) & !(${excluded})`}::tsquery`;
  return and(
    query ? sql`${vector ?? vectorOf(search)} @@ ${query}::tsquery` : undefined,
    // Alone, a negation would read the whole index.
    excluded ? withoutExcluded(search) : undefined,
  );
}

/** What no facet counts: dates, radius, commune, amounts. */
export function matchRanges({ query, commune }: Search): SQL | undefined {
  const { radiusInKm, from, until, leastBudgetInEuros, mostBudgetInEuros } = query;
  const circle = commune?.point && radiusInKm !== null ? { at: commune.point, radiusInKm } : null;
  const inCents = (euros: number) => Math.round(euros * 100);
  return and(
    circle ? inBox(circle.at, circle.radiusInKm) : undefined,
    circle ? sql`${distanceFrom(circle.at)} <= ${circle.radiusInKm}` : undefined,
    commune && radiusInKm === null ? sql`${i.communeCode} = ${commune.code}` : undefined,
    from ? sql`${i.endsOn} >= ${from}::date` : undefined,
    until ? sql`${i.startsOn} <= ${until}::date` : undefined,
    leastBudgetInEuros === null
      ? undefined
      : sql`${i.budgetInCents} >= ${inCents(leastBudgetInEuros)}`,
    mostBudgetInEuros === null
      ? undefined
      : sql`${i.budgetInCents} <= ${inCents(mostBudgetInEuros)}`,
  );
}

/** The chosen values of each facet; a facet without a choice is absent. */
export function matchFacets({
  query,
  themeIds,
  audienceIds,
}: Search): Partial<Record<FacetName, SQL>> {
  const chosen: Partial<Record<FacetName, SQL>> = {};
  if (themeIds.length) chosen.theme = arrayOverlaps(i.themeIds, themeIds);
  if (audienceIds.length) chosen.public = arrayOverlaps(i.audienceIds, audienceIds);
  if (query.kinds.length) chosen.type = inArray(i.kind, query.kinds);
  if (query.states.length) chosen.statut = inArray(i.state, query.states);
  if (query.brackets.length) chosen.budget = inArray(i.budgetBracket, query.brackets);
  if (query.departements.length) chosen.dept = inArray(i.departementCode, query.departements);
  if (query.intercommunalities.length)
    chosen.epci = inArray(i.intercommunalityCode, query.intercommunalities);
  return chosen;
}

/** Everything but the words. */
export function matchFilters(search: Search): SQL | undefined {
  return and(matchRanges(search), ...Object.values(matchFacets(search)));
}

/** The whole search. */
export function matchAll(search: Search): SQL | undefined {
  return and(matchWords(search), matchFilters(search));
}
