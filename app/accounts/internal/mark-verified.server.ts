import { and, eq, isNull } from 'drizzle-orm';

import { newcomerArrived } from '#app/accounts/announcements.ts';
import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';

import { acceptInvitation } from './accept-invitation.server.ts';
import { provesWorkplace } from './mail-domains.ts';

/**
 * Writes down that the person reads the mail of their address. Where its domain is the library's
 * own, that answers for them too; else a newcomer is announced. Does nothing the second time.
 */
export async function markVerified(tx: Transaction, userId: string, now: Date): Promise<void> {
  const [user] = await tx
    .update(users)
    .set({ emailVerifiedAt: now })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)))
    .returning({ email: users.email, libraryId: users.libraryId, vouchedAt: users.vouchedAt });
  if (!user) return;
  await recordDeed(tx, {
    actorId: userId,
    action: 'verify-email',
    targetKind: 'user',
    targetId: userId,
  });
  if (user.vouchedAt) return;
  const isInvited = await acceptInvitation(tx, { userId, ...user }, now);
  if (await vouchByDomain(tx, { userId, ...user }, now)) return;
  if (isInvited) return;
  await announce(tx, newcomerArrived, { userId });
}

/** @returns whether the address of the person proves that they work in their library. */
export async function vouchByDomain(
  tx: Transaction,
  person: { userId: string; email: string; libraryId: string | null },
  now: Date,
): Promise<boolean> {
  if (!person.libraryId) return false;
  const [library] = await tx
    .select({ emailDomains: libraries.emailDomains })
    .from(libraries)
    .where(eq(libraries.id, person.libraryId));
  if (!library || !provesWorkplace(person.email, library.emailDomains)) return false;
  await tx
    .update(users)
    .set({ vouchedAt: now, vouchedById: null })
    .where(eq(users.id, person.userId));
  await recordDeed(tx, {
    actorId: null,
    action: 'vouch-by-domain',
    targetKind: 'user',
    targetId: person.userId,
  });
  return true;
}
