import { and, eq, isNull, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';

/**
 * Refuses what would leave the platform without an administrator. Takes turns with any other such
 * deed, so that two administrators cannot remove each other at once.
 * @param leaving who is about to stop being one; others are not looked at if they are none.
 * @throws {Conflict}
 */
export async function keepOneAdministrator(tx: Transaction, leaving: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrators'))`);
  const rows = await tx
    .select({ userId: roleGrants.userId })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(
      and(eq(roleGrants.role, 'administrator'), isNull(users.suspendedAt), isNull(users.erasedAt)),
    );
  const isOne = rows.some(({ userId }) => userId === leaving);
  if (isOne && rows.every(({ userId }) => userId === leaving))
    throw new Conflict(
      'Il faut au moins une personne à l’administration\u00A0: nommez-en une autre d’abord.',
    );
}
