import { formatNumber, plural } from '#app/ui/format.ts';

import type { Sessions, VisitCost } from './visit-cost.ts';
import { sessionKinds, sessionWords } from './vocabulary.ts';

export type FinancingLines = {
  expenses: { item: string; amountInCents: number }[];
  fundings: { funder: string; foreseenInCents: number }[];
};

/** « 1 journée de rencontre, 2 demi-journées de signature ». */
export function saySessions(sessions: Sessions): string {
  return sessionKinds
    .filter((kind) => sessions[kind] > 0)
    .map(
      (kind) =>
        `${formatNumber(sessions[kind])}\u00A0${plural(sessions[kind], ...sessionWords[kind])}`,
    )
    .join(', ');
}

/**
 * The lines of a sheet's financing plan: one library's part; or the whole, carried by one library
 * while what the others pay comes in as fundings. Amounts of nothing make no line.
 * @param carrier which library of the cost the sheet belongs to.
 */
export function financingLines(
  { whole, shares }: VisitCost,
  {
    carrier,
    takes,
    words,
    who,
  }: { carrier: number; takes: 'part' | 'whole'; words: string; who: string },
): FinancingLines {
  const share = shares[carrier];
  if (!share) return { expenses: [], fundings: [] };
  const amounts = takes === 'whole' ? whole : share;
  const prefix = who ? `${who}\u00A0: ` : '';
  const expenses = [
    { item: `${prefix}${words || 'rémunération'}`, amountInCents: amounts.fee },
    { item: `${prefix}contribution diffuseur`, amountInCents: amounts.contribution },
    { item: `${prefix}trajet`, amountInCents: amounts.travel },
    { item: `${prefix}repas et nuits`, amountInCents: amounts.stay },
  ];
  const fundings =
    takes === 'whole'
      ? shares
          .filter((_, i) => i !== carrier)
          .map(({ name, total }) => ({ funder: `Part de ${name}`, foreseenInCents: total }))
      : [];
  return {
    expenses: expenses
      .filter(({ amountInCents }) => amountInCents > 0)
      .map(({ item, amountInCents }) => ({ item: item.slice(0, 160), amountInCents })),
    fundings: fundings
      .filter(({ foreseenInCents }) => foreseenInCents > 0)
      .map(({ funder, foreseenInCents }) => ({ funder: funder.slice(0, 160), foreseenInCents })),
  };
}
