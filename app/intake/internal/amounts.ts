export type Amount = { inCents: number; from: number; to: number };

const amount =
  /(?<![\d,.])(?<whole>\d{1,3}(?:[ .]\d{3})+|\d+)(?:[,.](?<decimals>\d{1,2}))?\s?(?<unit>k\s?€|k ?euros?|M€|€|euros?(?!\p{L})|EUR(?!\p{L}))(?:\s?(?:TTC|HT|net))?/giu;

/** Amounts written with their currency: « 35 000 € », « 35k€ », « 120,50 euros ». */
export function amountsIn(text: string): Amount[] {
  return [...text.replace(/[\u00A0\u202F]/gu, ' ').matchAll(amount)].map((match) => {
    const { whole, decimals, unit } = match.groups as {
      whole: string;
      decimals?: string;
      unit: string;
    };
    const euros = Number(`${whole.replace(/[ .]/gu, '')}.${decimals ?? '0'}`);
    const times = /^k/iu.test(unit) ? 1000 : unit === 'M€' ? 1_000_000 : 1;
    return {
      inCents: Math.round(euros * times * 100),
      from: match.index,
      to: match.index + match[0].length,
    };
  });
}

/** The total in equal parts, to the cent; the first parts take what does not divide. */
export function evenParts(totalInCents: number, parts: number): number[] {
  const share = Math.floor(totalInCents / parts);
  const over = totalInCents - share * parts;
  return Array.from({ length: parts }, (_, at) => share + (at < over ? 1 : 0));
}
