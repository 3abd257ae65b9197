import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { synonymGroups } from '#db/schema/register.ts';

import { synonymGroupId } from './inputs.ts';
import { admitSearchKeeper } from './internal/admit-search-keeper.server.ts';

/**
 * Takes a group of synonyms away. Administrators only.
 * @throws {NotFound}
 */
export async function removeSynonyms(context: Context, input: unknown): Promise<void> {
  const keeper = admitSearchKeeper(context);
  const { id } = parseInput(synonymGroupId, input);
  await context.db.transaction(async (tx) => {
    const [group] = await tx.delete(synonymGroups).where(eq(synonymGroups.id, id)).returning();
    if (!group) throw new NotFound('Ce groupe n’existe plus.');
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'remove-synonyms',
      targetKind: 'synonyms',
      targetId: id,
      detail: { terms: group.terms },
    });
  });
}
