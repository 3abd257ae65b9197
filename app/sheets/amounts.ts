/**
 * An amount as people write it: « 640 », « 1 200,50 € ».
 * @returns cents; null where nothing is written; undefined where it is no amount.
 */
export function parseCents(words: string): number | null | undefined {
  const bare = words.replaceAll(/[\s\u00A0\u202F€]/gu, '').replace(',', '.');
  if (bare === '') return null;
  if (!/^\d{1,9}(?:\.\d{1,2})?$/u.test(bare)) return undefined;
  return Math.round(Number(bare) * 100);
}
