import { sql, type SQL } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { withLikeWords } from '#app/platform/similar-words.server.ts';
import { holdsEveryWord, startsWith } from '#app/platform/word-conditions.server.ts';
import { foldPlace } from '#app/territories/place-words.ts';
import { homeRegionCode } from '#app/territories/vocabulary.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';

import type { LibraryQuery } from './query.ts';
import { readSummaries } from './internal/library-rows.server.ts';
import type { LibrarySummary } from './library-summary.ts';

export const pageSize = 20;

export type DepartementChoice = {
  value: string;
  label: string;
  count: number;
  isSelected: boolean;
  /** Of the région that this network serves. */
  isHome: boolean;
};

export type LibraryResults = {
  total: number;
  page: number;
  pageCount: number;
  items: LibrarySummary[];
  /** With their counts, whatever the départements chosen; those of the région first. */
  departements: DepartementChoice[];
  /** Nothing held these words: what is shown is named almost so. */
  isApproximate: boolean;
};

/**
 * Open libraries by words (of the name, the commune, the postal code) and départements; without
 * words, by commune. Where no library holds every word, those named almost so.
 */
export async function searchLibraries(
  { db }: Pick<Context, 'db'>,
  query: LibraryQuery,
): Promise<LibraryResults> {
  const words = foldPlace(query.words);
  if (!words) return search(db, query, sql`true`, byCommune);
  const exact = await search(db, query, holdsEveryWord(sql`l.search_words`, words), byRank(words));
  if (exact.departements.some(({ count }) => count > 0) || words.length < 4) return exact;
  const close = await withLikeWords(db, words, (tx) =>
    search(tx, query, sql`${words} <% l.search_words`, byLikeness(words)),
  );
  return { ...close, isApproximate: true };
}

const byCommune = sql`l.search_words collate "C", l.slug`;

const byRank = (words: string) => sql`
  not ${startsWith(sql`l.search_words`, `${words} `)}, not ${startsWith(sql`l.search_words`, words)},
  l.search_words not like ${`% ${words}%`}, ${byCommune}`;

const byLikeness = (words: string) =>
  sql`word_similarity(${words}, l.search_words) desc, ${byCommune}`;

async function search(
  db: Queryable,
  { departements: chosen, page }: LibraryQuery,
  matches: SQL,
  order: SQL,
): Promise<LibraryResults> {
  const counts = await db.execute<{
    value: string;
    label: string;
    isHome: boolean;
    count: number;
  }>(sql`
    select d.code as value, d.name as label, d.region_code = ${homeRegionCode} as "isHome",
        coalesce(n.count, 0)::int as count
      from ${departements} d
      left join (
        select c.departement_code as code, count(*) as count
          from ${libraries} l join ${communes} c on c.code = l.commune_code
         where l.closed_at is null and ${matches} group by 1
      ) n using (code)
     where n.count > 0 or d.code in ${chosen.length ? chosen : ['']}
     order by d.region_code <> ${homeRegionCode}, d.code`);
  const facet = counts.map((choice) => ({
    ...choice,
    isSelected: chosen.includes(choice.value),
  }));
  const counted = chosen.length ? facet.filter(({ isSelected }) => isSelected) : facet;
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const within = chosen.length
    ? sql`and l.commune_code in (select code from ${communes} where departement_code in ${chosen})`
    : sql``;
  const items = await readSummaries(
    db,
    // An array keeps its order, and lets the index of communes stop at the page.
    sql`select * from unnest(array(
      select l.id from ${libraries} l where l.closed_at is null and ${matches} ${within}
       order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}
    )) with ordinality as page(id, rank)`,
  );
  return {
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / pageSize)),
    items,
    departements: facet,
    isApproximate: false,
  };
}
