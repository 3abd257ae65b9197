import { eq } from 'drizzle-orm';

import { admitMember } from '#app/accounts/internal/admit-member.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { users } from '#db/schema/accounts.ts';

import { collectRows } from './collect-rows.server.ts';

/**
 * My rows of the register.
 * @throws {NotSignedIn}
 */
export async function collectMine(tx: Transaction, context: Context) {
  const { userId } = admitMember(context);
  const [me] = await tx
    .select({ email: users.email, displayName: users.displayName })
    .from(users)
    .where(eq(users.id, userId));
  if (!me) throw new NotSignedIn();
  return { userId, ...me, collected: await collectRows(tx, { userId, email: me.email }) };
}
