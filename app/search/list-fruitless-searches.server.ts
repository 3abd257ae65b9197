import { desc, gte, max, sum } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { fruitlessSearches } from '#db/schema/register.ts';

import { admitSearchKeeper } from './internal/admit-search-keeper.server.ts';

const most = 200;

export type FruitlessSearch = { words: string; times: number; lastDay: string };

/** What was looked for in vain, the most often first. Administrators only. */
export async function listFruitlessSearches(
  context: Context,
  { days }: { days: number },
): Promise<FruitlessSearch[]> {
  admitSearchKeeper(context);
  const since = new Date(context.clock().getTime() - days * dayInMs).toISOString().slice(0, 10);
  const f = fruitlessSearches;
  const rows = await context.db
    .select({ words: f.words, times: sum(f.times).mapWith(Number), lastDay: max(f.day) })
    .from(f)
    .where(gte(f.day, since))
    .groupBy(f.words)
    .orderBy(desc(sum(f.times)), desc(max(f.day)), f.words)
    .limit(most);
  return rows.map(({ lastDay, ...row }) => ({ ...row, lastDay: lastDay ?? '' }));
}
