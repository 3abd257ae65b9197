import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { fruitlessSearches } from '#db/schema/register.ts';

const keptDays = 365;

/** Forgets what was looked for in vain more than a year ago. */
export async function sweepFruitlessSearches({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const day = new Date(clock().getTime() - keptDays * 86_400_000).toISOString().slice(0, 10);
  await db.delete(fruitlessSearches).where(lt(fruitlessSearches.day, day));
}
