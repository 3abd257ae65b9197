import { and, type SQL, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

import type { SpeakerSearch, SpeakerSort } from './resolve-search.server.ts';
import { seenSpeakers } from './speaker-conditions.server.ts';

/** All that narrows a search: its words, its place, and the values chosen of each facet. */
export const narrowing = ({ matching, chosen }: SpeakerSearch): SQL =>
  and(matching, ...Object.values(chosen)) as SQL;

/** The ids of a page of speakers, in their order; `limit` to a page. */
export async function findSpeakerIds(
  db: Queryable,
  search: SpeakerSearch,
  { limit, sort }: { limit: number; sort?: SpeakerSort },
): Promise<string[]> {
  const { query, words } = search;
  const byName = sql`s.sort_name collate "C", s.id`;
  const order =
    sort === 'recent'
      ? sql`s.agreed_at desc, s.id`
      : words.query
        ? sql`ts_rank(s.full_vector, ${words.query}::tsquery) desc, ${byName}`
        : sql`s.agreed_at is null, ${byName}`;
  const hits = await db.execute<{ id: string }>(sql`
    select s.id from ${seenSpeakers(search)} where ${narrowing(search)}
    order by ${order} limit ${limit} offset ${(query.page - 1) * limit}`);
  return hits.map(({ id }) => id);
}
