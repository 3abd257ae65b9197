import { desc, lte } from 'drizzle-orm';

import type { RateKind } from './vocabulary.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { costRates } from '#db/schema/costs.ts';

export type Rate = {
  amount: number;
  appliesFrom: string;
  source: string;
  sourceUrl: string | null;
};
export type Rates = Partial<Record<RateKind, Rate>>;

/**
 * The rates in force on a day: of each kind, the last that had begun. A kind of which none had
 * begun is not there.
 * @param day ISO day.
 */
export async function readRatesOn(db: Queryable, day: string): Promise<Rates> {
  const rows = await db
    .selectDistinctOn([costRates.kind], {
      kind: costRates.kind,
      amount: costRates.amount,
      appliesFrom: costRates.appliesFrom,
      source: costRates.source,
      sourceUrl: costRates.sourceUrl,
    })
    .from(costRates)
    .where(lte(costRates.appliesFrom, day))
    .orderBy(costRates.kind, desc(costRates.appliesFrom));
  return Object.fromEntries(rows.map(({ kind, ...rate }) => [kind, rate]));
}
