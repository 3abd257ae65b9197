import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { gapNotices, unmetSearches } from '#db/schema/gaps.ts';

/** Every night: notices a year after their day, with their answers, and what was sought a year ago. */
export async function sweepGaps({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock();
  await db
    .delete(gapNotices)
    .where(lt(gapNotices.openUntil, toIsoDay(keptSince('gapNotice', now))));
  await db
    .delete(unmetSearches)
    .where(lt(unmetSearches.day, toIsoDay(keptSince('unmetSearch', now))));
}
