import { eq } from 'drizzle-orm';

import type { Grant } from '#app/platform/actor.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Forbidden, InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { roleGrants } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes, departements } from '#db/schema/territories.ts';

import { grantRoleInput } from './inputs.ts';
import { admitKeeper, lockAdministered } from './internal/find-administered.server.ts';
import { canGrant, canHoldRole } from './policy.ts';

type Asked = {
  role: Grant['role'];
  libraryId?: string | null;
  departementCode?: string | null;
};

/**
 * Gives a member a role: referent of a library or of a département, administrator. Given twice, it
 * changes nothing.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {InvalidInput} where the scope is missing, or the
 * member has nobody to answer for them.
 */
export async function grantRole(context: Context, input: unknown): Promise<void> {
  const keeper = admitKeeper(context);
  const given = parseInput(grantRoleInput, input);
  await context.db.transaction(async (tx) => {
    const person = await lockAdministered(tx, keeper, given.userId);
    const grant = await resolveScope(tx, given);
    if (!canGrant(keeper, grant)) throw new Forbidden('Ce rôle n’est pas à vous de le donner.');
    if (!canHoldRole(person))
      throw new InvalidInput({
        role: ['Il faut d’abord que quelqu’un réponde de cette personne.'],
      });
    const [added] = await tx
      .insert(roleGrants)
      .values({
        userId: given.userId,
        role: grant.role,
        libraryId: grant.libraryId,
        departementCode: grant.role === 'territoryReferent' ? grant.departementCode : null,
        grantedById: keeper.userId,
        grantedAt: context.clock(),
      })
      .onConflictDoNothing()
      .returning({ id: roleGrants.id });
    if (!added) return;
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'grant-role',
      targetKind: 'user',
      targetId: given.userId,
      detail: { ...grant },
    });
  });
}

/** The role with the scope it needs, which must exist; a library brings its département. */
async function resolveScope(tx: Transaction, asked: Asked): Promise<Grant> {
  if (asked.role === 'administrator')
    return { role: asked.role, libraryId: null, departementCode: null };
  if (asked.role === 'territoryReferent') {
    const [found] = await tx
      .select({ code: departements.code })
      .from(departements)
      .where(eq(departements.code, asked.departementCode ?? ''));
    if (!found) throw new InvalidInput({ departementCode: ['Choisissez un département.'] });
    return { role: asked.role, libraryId: null, departementCode: found.code };
  }
  const [found] = asked.libraryId
    ? await tx
        .select({ id: libraries.id, departementCode: communes.departementCode })
        .from(libraries)
        .innerJoin(communes, eq(communes.code, libraries.communeCode))
        .where(eq(libraries.id, asked.libraryId))
    : [];
  if (!found) throw new InvalidInput({ libraryId: ['Choisissez une bibliothèque.'] });
  return { role: asked.role, libraryId: found.id, departementCode: found.departementCode };
}
