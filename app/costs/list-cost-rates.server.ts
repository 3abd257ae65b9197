import { desc } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { costRates } from '#db/schema/costs.ts';

import { canKeepRates } from './policy.ts';
import { rateKinds } from './vocabulary.ts';

/**
 * Every rate, by kind, the latest first; the one in force today is marked.
 * @throws {NotSignedIn}; {NotFound} for who does not keep them.
 */
export async function listCostRates({ actor, db, clock }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canKeepRates(actor)) throw new NotFound();
  const today = toIsoDay(clock());
  const rows = await db.select().from(costRates).orderBy(desc(costRates.appliesFrom));
  return rateKinds.map((kind) => {
    const rates = rows.filter((row) => row.kind === kind);
    const inForce = rates.find(({ appliesFrom }) => appliesFrom <= today);
    return {
      kind,
      rates: rates.map(({ id, amount, appliesFrom, source, sourceUrl }) => ({
        id,
        amount,
        appliesFrom,
        source,
        sourceUrl,
        isInForce: id === inForce?.id,
      })),
    };
  });
}
export type CostRates = Awaited<ReturnType<typeof listCostRates>>;
