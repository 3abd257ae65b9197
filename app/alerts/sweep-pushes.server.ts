import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { pushes } from '#db/schema/alerts.ts';

/** Forgets notifications that were worth telling once. */
export async function sweepPushes({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await db.delete(pushes).where(lt(pushes.createdAt, keptSince('push', clock())));
}
