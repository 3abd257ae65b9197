import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { emailChanges } from '#db/schema/accounts.ts';

import { admitMember } from './internal/admit-member.server.ts';

/**
 * Gives up my change of address not finished; its links die. Without one, nothing happens.
 * @throws {NotSignedIn}
 */
export async function cancelEmailChange(context: Context): Promise<void> {
  const member = admitMember(context);
  await context.db
    .update(emailChanges)
    .set({ cancelledAt: context.clock() })
    .where(
      and(
        eq(emailChanges.userId, member.userId),
        isNull(emailChanges.doneAt),
        isNull(emailChanges.cancelledAt),
      ),
    );
}
