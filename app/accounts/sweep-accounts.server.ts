import { and, isNull, lt, or, isNotNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { emailTokens, sessions, users } from '#db/schema/accounts.ts';

const dayInMs = 86_400_000;
const unverifiedLifeInDays = 14;
const linkTraceInDays = 7;

/**
 * Every night: accounts whose address nobody confirmed in fourteen days go, with sessions that are
 * over and links that serve no more.
 * @returns how many accounts went.
 */
export async function sweepAccounts({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const now = clock().getTime();
  const daysAgo = (days: number) => new Date(now - days * dayInMs);
  await db.delete(sessions).where(lt(sessions.expiresAt, new Date(now)));
  await db
    .delete(emailTokens)
    .where(
      or(
        lt(emailTokens.expiresAt, daysAgo(linkTraceInDays)),
        and(isNotNull(emailTokens.usedAt), lt(emailTokens.usedAt, daysAgo(linkTraceInDays))),
      ),
    );
  const gone = await db
    .delete(users)
    .where(
      and(
        isNull(users.emailVerifiedAt),
        isNull(users.erasedAt),
        // The charter is accepted again at each sign-up: an account typed anew starts anew.
        lt(users.charterAcceptedAt, daysAgo(unverifiedLifeInDays)),
      ),
    )
    .returning({ id: users.id });
  return gone.length;
}
