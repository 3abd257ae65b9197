import { and, eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { roleGrants } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { revokeRoleInput } from './inputs.ts';
import { admitKeeper, lockAdministered } from './internal/find-administered.server.ts';
import { keepOneAdministrator } from './internal/keep-one-administrator.server.ts';
import { canGrant } from './policy.ts';

/**
 * Takes a role back; it counts from the person's next request.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} for the last administrator.
 */
export async function revokeRole(context: Context, input: unknown): Promise<void> {
  const keeper = admitKeeper(context);
  const { userId, grantId } = parseInput(revokeRoleInput, input);
  await context.db.transaction(async (tx) => {
    await lockAdministered(tx, keeper, userId);
    const [grant] = await tx
      .select({
        role: roleGrants.role,
        libraryId: roleGrants.libraryId,
        ownDepartement: roleGrants.departementCode,
        departementOfLibrary: communes.departementCode,
      })
      .from(roleGrants)
      .leftJoin(libraries, eq(libraries.id, roleGrants.libraryId))
      .leftJoin(communes, eq(communes.code, libraries.communeCode))
      .where(and(eq(roleGrants.id, grantId), eq(roleGrants.userId, userId)));
    if (!grant) throw new NotFound('Ce rôle est déjà retiré.');
    const { role, libraryId } = grant;
    const departementCode = grant.ownDepartement ?? grant.departementOfLibrary;
    if (!canGrant(keeper, { role, libraryId, departementCode }))
      throw new Forbidden('Ce rôle n’est pas à vous de le retirer.');
    if (role === 'administrator') await keepOneAdministrator(tx, userId);
    await tx.delete(roleGrants).where(eq(roleGrants.id, grantId));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'revoke-role',
      targetKind: 'user',
      targetId: userId,
      detail: { role, libraryId, departementCode },
    });
  });
}
