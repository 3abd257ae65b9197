import { lt } from 'drizzle-orm';

import type { inactivitySteps } from '#app/accounts/vocabulary.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { inactivityNotices } from '#db/schema/accounts.ts';

/**
 * Writes down that somebody is told of a step of this absence; what was told in an absence before
 * their last visit is void.
 * @returns whether it is the first time.
 */
export async function noteOnce(
  tx: Transaction,
  { userId, visitedAt }: { userId: string; visitedAt: Date },
  step: (typeof inactivitySteps)[number],
  now: Date,
): Promise<boolean> {
  const notice = { seenAt: visitedAt, sentAt: now };
  const noted = await tx
    .insert(inactivityNotices)
    .values({ userId, step, ...notice })
    .onConflictDoUpdate({
      target: [inactivityNotices.userId, inactivityNotices.step],
      set: notice,
      setWhere: lt(inactivityNotices.sentAt, visitedAt),
    })
    .returning({ userId: inactivityNotices.userId });
  return noted.length > 0;
}
