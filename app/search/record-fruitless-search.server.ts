import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { fruitlessSearches } from '#db/schema/register.ts';

const paris = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Paris' });

/** What looks like an address or a telephone number says who, and is not kept. */
function mayBePersonal(words: string): boolean {
  return /@|\d{4}|(?:\d[\s.-]?){6}/u.test(words);
}

/** Notes words that no sheet answers, by day; nothing of who searched. */
export async function recordFruitlessSearch(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  typed: string,
): Promise<void> {
  const words = typed.toLowerCase().replaceAll(/\s+/gu, ' ').trim().slice(0, 100);
  if (!words || mayBePersonal(words)) return;
  await db
    .insert(fruitlessSearches)
    .values({ words, day: paris.format(clock()) })
    .onConflictDoUpdate({
      target: [fruitlessSearches.words, fruitlessSearches.day],
      set: { times: sql`${fruitlessSearches.times} + 1` },
    });
}
