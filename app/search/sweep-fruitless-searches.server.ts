import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { fruitlessSearches } from '#db/schema/register.ts';

/** Forgets what was looked for in vain more than a year ago. */
export async function sweepFruitlessSearches({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const day = keptSince('fruitlessSearch', clock()).toISOString().slice(0, 10);
  await db.delete(fruitlessSearches).where(lt(fruitlessSearches.day, day));
}
