import { type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Search } from '#app/search/resolve-search.server.ts';
import { type FacetName, facetNames } from '#app/search/vocabulary.ts';

import {
  addCounts,
  addUp,
  changedSheets,
  type Counts,
  emptyCounts,
  freedOf,
  type Group,
  selectGroups,
} from './count-facets.server.ts';

/** A word held by so many sheets has its bit string; counting fewer hits one by one is as quick. */
export const commonHits = 1500;
/** Beyond, counting the changed sheets one by one costs more than it saves. */
const mostChanges = 1000;

/** Sheets that have one of these values; null as long as one of them has no bit string. */
function anyOf(family: string, keys: readonly (string | number)[]): SQL {
  const list = sql.join(
    keys.map((key) => sql`${String(key)}`),
    sql`, `,
  );
  return sql`(select bit_or(register_bits.bits) from register_bits where register_bits.family = ${family} and register_bits.key in (${list}))`;
}

/** The same for words, where a missing bit string means « not counted », not « nowhere ». */
function anyWord(family: string, lexemes: readonly string[]): SQL {
  const list = sql.join(
    lexemes.map((lexeme) => sql`${lexeme}`),
    sql`, `,
  );
  return sql`(select case when count(*) = ${lexemes.length} then bit_or(register_bits.bits) end
    from register_bits where register_bits.family = ${family} and register_bits.key in (${list}))`;
}

/** What each facet's choice lets through; a value that no sheet had lets nothing through. */
function chosenBits({ query, themeIds, audienceIds }: Search): Partial<Record<FacetName, SQL>> {
  const chosen: Partial<Record<FacetName, readonly (string | number)[]>> = {
    theme: themeIds,
    public: audienceIds,
    type: query.kinds,
    statut: query.states,
    budget: query.brackets,
    dept: query.departements,
    epci: query.intercommunalities,
  };
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([name, keys]) =>
      keys.length ? [[name, sql`coalesce(${anyOf(name, keys)}, (select none from every))`]] : [],
    ),
  );
}

/** Whether bit strings may answer: words in any order, facets, nothing that is measured. */
export function mayCountByBits({ query, words, commune }: Search): boolean {
  const measures = [
    query.from,
    query.until,
    query.leastBudgetInEuros,
    query.mostBudgetInEuros,
    commune,
    words.excluded,
  ];
  if (measures.some((measure) => measure !== null)) return false;
  if (!words.query) return true;
  return words.alternatives !== null && (words.mostHits ?? 0) >= commonHits;
}

type BitCount = { family: string; key: string | null; hits: number | null };

/** Counts by AND of bit strings, sheets changed since they were drawn left aside. */
function selectBits(search: Search): SQL {
  const chosen = chosenBits(search);
  const families = facetNames.filter(
    (name) => name !== 'epci' || search.query.departements.length > 0 || chosen.epci,
  );
  const narrowed = (free: readonly FacetName[]) =>
    sql.join(
      [
        sql`(select bits from matching)`,
        ...facetNames.flatMap((name) => {
          const bits = chosen[name];
          return bits && !free.includes(name) ? [bits] : [];
        }),
      ],
      sql` & `,
    );
  const words = (search.words.alternatives ?? []).map((lexemes) =>
    anyWord(`word:${search.side}`, lexemes),
  );
  return sql`
    with every as materialized (
      select register_bits.bits as bits, register_bits.bits & ~register_bits.bits as none from register_bits where register_bits.family = 'all'
    ), changed as materialized (
      select coalesce(bit_or(set_bit(every.none, c.ordinal, 1)), (select none from every)) as bits
      from every, register_changes c where c.ordinal < length(every.none)
    ), matching as materialized (
      select ${sql.join([sql`every.bits`, sql`~changed.bits`, ...words], sql` & `)} as bits
      from every, changed
      where (select count(*) from (select from register_changes limit ${mostChanges + 1}) c) <= ${mostChanges}
    ), bases (family, bits) as materialized (
      ${sql.join(
        families.map((name) => sql`select ${name}::text, ${narrowed(freedOf[name])}`),
        sql` union all `,
      )}
    )
    select 'total' as family, null as key, bit_count(${narrowed([])})::int as hits
    union all
    select bases.family, register_bits.key, bit_count(bases.bits & register_bits.bits)::int
    from bases join register_bits on register_bits.family = bases.family`;
}

/**
 * Counts by bit strings, and the sheets changed since they were drawn by reading; a few
 * milliseconds, however many the hits. One statement, so one snapshot: the night may draw the bits
 * again at any moment.
 * @returns null when there are no bit strings for this search.
 */
export async function countByBits(db: Queryable, search: Search): Promise<Counts | null> {
  const [row] = await db.execute<{ drawn: BitCount[]; changed: Group[] | null }>(sql`select
    (select json_agg(drawn) from (${selectBits(search)}) drawn) as drawn,
    (select json_agg(changed) from (${selectGroups(search, changedSheets)}) changed) as changed`);
  const total = row?.drawn.find(({ family }) => family === 'total')?.hits ?? null;
  if (!row || total === null) return null;
  const counts = emptyCounts();
  counts.total = total;
  for (const { family, key, hits } of row.drawn)
    if (key !== null && hits) counts.facets[family as FacetName].set(key, hits);
  return addCounts(counts, addUp(row.changed ?? []));
}
