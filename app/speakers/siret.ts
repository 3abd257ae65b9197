/** SIREN of La Poste, whose offices are numbered otherwise (INSEE, « Sirene »). */
const laPoste = '356000000';

const digitsOf = (text: string) => [...text].map(Number);

function luhnSum(digits: readonly number[]): number {
  return digits.toReversed().reduce((sum, digit, place) => {
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    return sum + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
}

/**
 * Whether these fourteen digits can be a SIRET: their Luhn sum is a multiple of ten or, for the
 * offices of La Poste, the plain sum of their digits is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/u.test(text) || /^0+$/u.test(text)) return false;
  const digits = digitsOf(text);
  if (luhnSum(digits) % 10 === 0) return true;
  return text.startsWith(laPoste) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
}

/** « 732 829 320 00074 » → « 73282932000074 ». */
export const bareSiret = (text: string) => text.replaceAll(/[\s\u00A0\u202F.]/gu, '');
