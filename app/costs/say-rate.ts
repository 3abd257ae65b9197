import { formatExactEuros } from '#app/ui/format.ts';

import { type RateKind, rateWords } from './vocabulary.ts';

const twoDecimals = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A rate with its unit: « 308,01 € », « 1,1 % », « 1,3 fois ». */
export function sayRate(kind: RateKind, amount: number): string {
  const { unit } = rateWords[kind];
  if (unit === 'cents') return formatExactEuros(amount);
  const word = unit === 'hundredthsOfPercent' ? '%' : 'fois';
  return `${twoDecimals.format(amount / 100)}\u00A0${word}`;
}

/** An amount of cents as it is typed in a field: « 308,01 ». */
export function typeCents(amountInCents: number): string {
  return (amountInCents / 100).toFixed(2).replace('.', ',');
}
