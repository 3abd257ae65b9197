import { and, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { helpAvailabilities, helpDutySlots } from '#db/schema/duty.ts';
import { emailTokens, invitations, sessions, users } from '#db/schema/accounts.ts';

/**
 * Every night: accounts whose address nobody confirmed in fourteen days go, with sessions that are
 * over, links and invitations that serve no more.
 * @returns how many accounts went.
 */
export async function sweepAccounts({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const now = clock();
  const linksSince = keptSince('usedLink', now);
  await db.delete(sessions).where(lt(sessions.expiresAt, now));
  await db
    .delete(emailTokens)
    .where(
      or(
        lt(emailTokens.expiresAt, linksSince),
        and(isNotNull(emailTokens.usedAt), lt(emailTokens.usedAt, linksSince)),
      ),
    );
  await db
    .delete(invitations)
    .where(
      or(
        lt(invitations.expiresAt, now),
        lt(invitations.acceptedAt, linksSince),
        lt(invitations.revokedAt, linksSince),
      ),
    );
  // Somebody said to have left, who did not contest it: their hours of duty are over.
  const settled = sql`(select d.user_id from library_departures d join users u on u.id = d.user_id
    where d.contest_until < ${now.toISOString()}::timestamptz and u.library_id is null)`;
  for (const hours of [helpDutySlots, helpAvailabilities])
    await db.delete(hours).where(inArray(hours.userId, settled));
  const gone = await db
    .delete(users)
    .where(
      and(
        isNull(users.emailVerifiedAt),
        isNull(users.erasedAt),
        // The charter is accepted again at each sign-up: an account typed anew starts anew.
        lt(users.charterAcceptedAt, keptSince('unverifiedAccount', now)),
      ),
    )
    .returning({ id: users.id });
  return gone.length;
}
