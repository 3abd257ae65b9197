import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { directoryEntries } from '#db/schema/people.ts';

/** Whether anybody may find this member in the directory. */
export async function isListed({ actor, db }: Pick<Context, 'actor' | 'db'>): Promise<boolean> {
  if (actor.kind !== 'member') return false;
  const [entry] = await db
    .select({ reach: directoryEntries.reach })
    .from(directoryEntries)
    .where(eq(directoryEntries.userId, actor.userId))
    .limit(1);
  return entry !== undefined;
}
