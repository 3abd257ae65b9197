import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { costRates } from '#db/schema/costs.ts';

import { type SetCostRateInput, setCostRateInput } from './inputs.ts';
import { canKeepRates } from './policy.ts';

/**
 * Sets a rate from a day on, with its source; said again for the same day, it corrects it. What was
 * reckoned for a day before keeps the rate of that day.
 * @throws {NotSignedIn}; {NotFound} for who does not keep them; {InvalidInput}
 */
export async function setCostRate(context: Context, input: SetCostRateInput) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canKeepRates(actor)) throw new NotFound();
  const { kind, appliesFrom, ...given } = parseInput(setCostRateInput, input);
  const set = {
    ...given,
    sourceUrl: given.sourceUrl || null,
    setById: actor.userId,
    setAt: clock(),
  };
  await db.transaction(async (tx) => {
    await tx
      .insert(costRates)
      .values({ kind, appliesFrom, ...set })
      .onConflictDoUpdate({ target: [costRates.kind, costRates.appliesFrom], set });
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'set-cost-rate',
      targetKind: 'cost-rate',
      targetId: `${kind} ${appliesFrom}`,
      detail: { amount: given.amount, source: given.source },
    });
  });
  return { kind, appliesFrom };
}
