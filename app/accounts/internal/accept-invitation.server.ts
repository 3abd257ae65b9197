import { and, eq, gt, isNull, sql } from 'drizzle-orm';

import { canVouchFor } from '#app/accounts/policy.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { invitations, users } from '#db/schema/accounts.ts';

import { findPerson } from './find-person.server.ts';

/**
 * The invitation that waits for an address just proved is over. Who sent it answers for the
 * newcomer where the rule of vouching lets them, for the library to which they invited.
 * @returns whether somebody now answers for them.
 */
export async function acceptInvitation(
  tx: Transaction,
  { userId, email, libraryId }: { userId: string; email: string; libraryId: string | null },
  now: Date,
): Promise<boolean> {
  const [invitation] = await tx
    .update(invitations)
    .set({ acceptedAt: now, acceptedById: userId })
    .where(
      and(
        sql`lower(${invitations.email}) = lower(${email})`,
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning();
  if (!invitation?.invitedById || invitation.libraryId !== libraryId) return false;
  const inviter = await readActor(tx, invitation.invitedById, null);
  const person = await findPerson(tx, userId);
  if (!person || !canVouchFor(inviter, person)) return false;
  await tx
    .update(users)
    .set({ vouchedAt: now, vouchedById: inviter.userId })
    .where(eq(users.id, userId));
  await recordDeed(tx, {
    actorId: inviter.userId,
    action: 'vouch-for-member',
    targetKind: 'user',
    targetId: userId,
    detail: { invitation: invitation.id },
  });
  return true;
}
