import { splitByWeight } from '#app/platform/split-by-weight.ts';

import type { SheetContent } from './content.ts';

/** Budget of a sheet; amounts are whole cents, shares are tenths of percent. */
export type Totals = {
  /** Null when no amount is known: not the same as free. */
  expensesInCents: number | null;
  foreseenInCents: number;
  obtainedInCents: number;
  /** Each funding's part of all fundings foreseen (obtained, where none was foreseen). */
  shareInTenthsOfPercent: Record<string, number>;
  /** What is still to be found (negative: more than needed); null without expenses. */
  missingInCents: number | null;
};

const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

/** Parts of a whole in tenths of percent, whose sum is exactly 1000. */
export const sharesOf = (amounts: readonly number[]): number[] => splitByWeight(1000, amounts);

/** A funding counts for what was obtained once known, else for what is foreseen. */
const counted = (funding: SheetContent['fundings'][number]) =>
  funding.obtainedInCents ?? funding.foreseenInCents ?? 0;

/** Sums, shares and balance of the financing plan. */
export function totalsOf({
  expenses,
  fundings,
}: Pick<SheetContent, 'expenses' | 'fundings'>): Totals {
  const known = expenses.filter(({ amountInCents }) => amountInCents !== null);
  const expensesInCents = known.length ? sum(known.map((row) => row.amountInCents)) : null;
  const shares = sharesOf(fundings.map((row) => row.foreseenInCents ?? row.obtainedInCents ?? 0));
  return {
    expensesInCents,
    foreseenInCents: sum(fundings.map((row) => row.foreseenInCents)),
    obtainedInCents: sum(fundings.map((row) => row.obtainedInCents)),
    shareInTenthsOfPercent: Object.fromEntries(fundings.map(({ id }, i) => [id, shares[i] ?? 0])),
    missingInCents: expensesInCents === null ? null : expensesInCents - sum(fundings.map(counted)),
  };
}
