import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';

import { charterVersion } from './charter.ts';
import { admitMember } from './internal/admit-member.server.ts';

/**
 * Accepts the charter as it reads now.
 * @throws {NotSignedIn}
 */
export async function acceptCharter(context: Context): Promise<void> {
  const member = admitMember(context);
  await context.db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({ charterVersion, charterAcceptedAt: context.clock() })
      .where(eq(users.id, member.userId));
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'accept-charter',
      targetKind: 'user',
      targetId: member.userId,
      detail: { charterVersion },
    });
  });
}
