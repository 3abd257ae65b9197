import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';

import { memberInput } from './inputs.ts';
import { admitKeeper, lockAdministered } from './internal/find-administered.server.ts';
import { canSuspend } from './policy.ts';

/**
 * Opens a suspended member's door again.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}
 */
export async function reinstateMember(context: Context, input: unknown): Promise<void> {
  const keeper = admitKeeper(context);
  const { userId } = parseInput(memberInput, input);
  await context.db.transaction(async (tx) => {
    const person = await lockAdministered(tx, keeper, userId);
    if (!canSuspend(keeper, person)) throw new Forbidden();
    if (!person.isSuspended) return;
    await tx
      .update(users)
      .set({ suspendedAt: null, suspendedById: null })
      .where(eq(users.id, userId));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'reinstate-member',
      targetKind: 'user',
      targetId: userId,
    });
  });
}
