import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { synonymGroups } from '#db/schema/register.ts';

import { synonymGroupId, synonymGroupInput } from './inputs.ts';
import { admitSearchKeeper } from './internal/admit-search-keeper.server.ts';
import { checkTerms } from './internal/check-terms.server.ts';

/**
 * Writes a group of synonyms anew. Administrators only.
 * @throws {NotFound}; {InvalidInput} as when adding one.
 */
export async function changeSynonyms(context: Context, input: unknown): Promise<void> {
  const keeper = admitSearchKeeper(context);
  const { id, terms } = parseInput(synonymGroupInput.extend(synonymGroupId.shape), input);
  await context.db.transaction(async (tx) => {
    const [before] = await tx
      .select()
      .from(synonymGroups)
      .where(eq(synonymGroups.id, id))
      .for('update');
    if (!before) throw new NotFound('Ce groupe n’existe plus.');
    await checkTerms(tx, terms, id);
    await tx.update(synonymGroups).set({ terms }).where(eq(synonymGroups.id, id));
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'change-synonyms',
      targetKind: 'synonyms',
      targetId: id,
      detail: { from: before.terms, to: terms },
    });
  });
}
