import { and, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import type { Search } from '#app/search/resolve-search.server.ts';
import { registerIndex } from '#db/schema/register.ts';

import { distanceFrom, matchAll, matchFilters, matchWords, vectorOf } from './conditions.server.ts';

const i = registerIndex;

/**
 * Ranking costs some ten microseconds a sheet: of the hits of a common word, only so many of each
 * tier (in the title; in the title, labels, summary and place; anywhere) are ranked, those that
 * stand highest. When there are fewer hits, all are.
 */
export const mostRanked = 200;
/** Of the hits beyond, the order is that of their standing. */
const prominent = sql`${i.standing} desc, ${i.sheetId} desc`;

/** Weight of text, of summary and place, of labels, of the title. */
const weights = sql.raw(`'{0.03, 0.2, 0.5, 1}'::float4[]`);

/** A word held by a quarter of the sheets is found soonest by going through the most prominent. */
const commonShare = 0.25;

function rankOf(search: Search): SQL {
  return sql`ts_rank(${weights}, ${vectorOf(search)}, ${search.words.query}::tsquery)`;
}

/** One tier: the most prominent sheets whose vector answers the words. */
function tier(search: Search, vector?: SQL): SQL {
  const matches = and(matchWords(search, vector), matchFilters(search));
  return sql`(select sheet_id from (
      select ${i.sheetId}, ${i.standing} from ${i} where ${matches} offset 0) hits
    order by standing desc, sheet_id desc limit ${mostRanked})`;
}

/** The last tier of a very common word: among the most prominent, nearly all hold it. */
function prominentTier(search: Search, share: number): SQL {
  const enough = Math.ceil((1.5 * mostRanked) / share);
  return sql`(select sheet_id from (
      select * from ${i} order by ${prominent} limit ${enough}) register_index
    where ${matchWords(search)} limit ${mostRanked})`;
}

function candidates(search: Search, registerSize: number): SQL {
  const { mostHits } = search.words;
  const share = mostHits !== null && registerSize > 5000 ? mostHits / registerSize : 0;
  const isCommon = share >= commonShare && !search.words.excluded && !matchFilters(search);
  return sql`${tier(search, sql`${i.titleVector}`)}
    union ${tier(search, sql`${i.headVector}`)}
    union ${isCommon && isOneWord(search) ? prominentTier(search, share) : tier(search)}`;
}

/** The count of a word says how many hits there are only when it is alone. */
const isOneWord = ({ words }: Search) => words.alternatives?.length === 1;

/** The ids of a page of results, and how to read them in the same order. */
export function selectIds(
  search: Search,
  { offset, limit, registerSize }: { offset: number; limit: number; registerSize: number },
): SQL {
  if (search.sort === 'proche' && search.origin) {
    const distance = distanceFrom(search.origin);
    const matches = matchAll(search);
    return sql`select sheet_id from (
        select ${i.sheetId}, ${i.standing}, ${distance} as distance from ${i}
        ${matches ? sql`where ${matches}` : sql``} offset 0) hits
      order by distance nulls last, standing desc, sheet_id desc limit ${limit} offset ${offset}`;
  }
  if (search.sort !== 'pertinence') return selectNewest(search, limit, offset);
  const ranked = sql`with candidates as materialized (${candidates(search, registerSize)})`;
  if (offset + limit <= mostRanked) {
    return sql`${ranked} select ${i.sheetId} from ${i} join candidates using (sheet_id)
      order by ${rankOf(search)} desc, ${prominent} limit ${limit} offset ${offset}`;
  }
  return sql`${ranked} select ${i.sheetId} from ${i} left join candidates c using (sheet_id)
    where ${matchAll(search)}
    order by case when c.sheet_id is null then -1 else ${rankOf(search)} end desc, ${prominent}
    limit ${limit} offset ${offset}`;
}

function selectNewest(search: Search, limit: number, offset: number): SQL {
  const matches = matchAll(search);
  const newest = sql`order by published_at desc, sheet_id desc limit ${limit} offset ${offset}`;
  // Without words the index on the date leads; with words, theirs does.
  return search.words.query
    ? sql`select sheet_id from (select ${i.sheetId}, ${i.publishedAt} from ${i}
        where ${matches} offset 0) hits ${newest}`
    : sql`select ${i.sheetId} from ${i} ${matches ? sql`where ${matches}` : sql``} ${newest}`;
}

/** Reads the ids of a page of results, in order. */
export async function findIds(
  db: Queryable,
  search: Search,
  range: { offset: number; limit: number; registerSize: number },
): Promise<string[]> {
  const rows = await db.execute<{ sheet_id: string }>(selectIds(search, range));
  return rows.map((row) => row.sheet_id);
}
