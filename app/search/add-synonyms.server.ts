import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { synonymGroups } from '#db/schema/register.ts';

import { synonymGroupInput } from './inputs.ts';
import { admitSearchKeeper } from './internal/admit-search-keeper.server.ts';
import { checkTerms } from './internal/check-terms.server.ts';

/**
 * Adds a group of words that mean the same; searches follow at once. Administrators only.
 * @throws {InvalidInput} for fewer than two terms, one that cannot be searched, one already taken.
 */
export async function addSynonyms(context: Context, input: unknown): Promise<{ id: string }> {
  const keeper = admitSearchKeeper(context);
  const { terms } = parseInput(synonymGroupInput, input);
  return context.db.transaction(async (tx) => {
    await checkTerms(tx, terms);
    const [group] = await tx
      .insert(synonymGroups)
      .values({ terms })
      .returning({ id: synonymGroups.id });
    const id = group?.id ?? '';
    await recordDeed(tx, {
      actorId: keeper.userId,
      action: 'add-synonyms',
      targetKind: 'synonyms',
      targetId: id,
      detail: { terms },
    });
    return { id };
  });
}
