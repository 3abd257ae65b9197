import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

import { findLikeWords } from './find-like-words.server.ts';
import type { PeoplePlan } from './find-people.server.ts';
import type { resolvePeopleSearch } from './resolve-search.server.ts';

/**
 * Where nobody holds the words of a search: those who hold all that was probably meant, else a part
 * of it. Null where nothing looks like these words.
 */
export async function planAlike(
  { db }: Pick<Context, 'db'>,
  { reader, words, alike }: Awaited<ReturnType<typeof resolvePeopleSearch>>,
): Promise<PeoplePlan | null> {
  const meant = await findLikeWords(db, reader, words);
  if (meant.length === 0) return null;
  const { all, some } = alike(meant);
  if (meant.length === 1) return all;
  const [found] = await db.execute<{ isSomebody: boolean }>(sql`
    select exists (select from directory_entries e where ${all.where}) as "isSomebody"`);
  return found?.isSomebody ? all : some;
}
