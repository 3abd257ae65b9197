import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { costRates } from '#db/schema/costs.ts';

import { costRateIdInput } from './inputs.ts';
import { canKeepRates } from './policy.ts';

/**
 * Takes away a rate that was set by mistake: the one before it is in force again.
 * @throws {NotSignedIn}; {NotFound} for who does not keep them, and once it is gone.
 */
export async function removeCostRate(context: Context, input: { rateId: unknown }) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canKeepRates(actor)) throw new NotFound();
  const { rateId } = parseInput(costRateIdInput, input);
  await db.transaction(async (tx) => {
    const [gone] = await tx.delete(costRates).where(eq(costRates.id, rateId)).returning();
    if (!gone) throw new NotFound();
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'remove-cost-rate',
      targetKind: 'cost-rate',
      targetId: `${gone.kind} ${gone.appliesFrom}`,
      detail: { amount: gone.amount, source: gone.source },
    });
  });
}
