import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { closeAllSessions } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';

import { suspendMemberInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { admitKeeper, lockAdministered } from './internal/find-administered.server.ts';
import { keepOneAdministrator } from './internal/keep-one-administrator.server.ts';
import { canSuspend } from './policy.ts';

/**
 * Closes a member's door: their sessions end, their tokens open nothing, a mail gives the reason.
 * What they published stays. Done twice, it changes nothing.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput} without a reason; {Conflict} for
 * the last administrator.
 */
export async function suspendMember(context: Context, input: unknown): Promise<void> {
  const keeper = admitKeeper(context);
  const { userId, reason } = parseInput(suspendMemberInput, input);
  await context.db.transaction(async (tx) => {
    const person = await lockAdministered(tx, keeper, userId);
    if (!canSuspend(keeper, person))
      throw new Forbidden('Seule l’administration du réseau suspend un compte, et jamais le sien.');
    if (person.isSuspended) return;
    await keepOneAdministrator(tx, userId);
    await tx
      .update(users)
      .set({ suspendedAt: context.clock(), suspendedById: keeper.userId })
      .where(eq(users.id, userId));
    await closeAllSessions(tx, userId);
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'suspend-member',
      targetKind: 'user',
      targetId: userId,
      detail: { reason },
    });
    await askMail(tx, { mail: 'suspended', userId });
  });
}
