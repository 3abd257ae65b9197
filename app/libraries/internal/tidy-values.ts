import { isNoWebsite } from '#app/libraries/tidy-website.ts';
import { fold } from '#app/platform/fold.ts';

const streetWords = new Set(
  'allée allées avenue av boulevard bd bis bp chemin cité cours cs espace esplanade hameau impasse lieu-dit lotissement montée passage place plan quai quartier résidence rond-point route rue ruelle sente square ter traverse venelle village voie zone'
    .split(' ')
    .map(fold),
);
const smallWords = new Set('à au aux d de des du en et l la le les sous sur'.split(' '));

/** An address as one writes it; null where there is none (« 0 »). Shouted words are lowered. */
export function tidyAddress(raw: string): string | null {
  const address = raw
    .replace(/['´`]/gu, '’')
    .replace(/^(?:0+\s+)+/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;-]+|[\s,;-]+$/gu, '');
  if (!/\p{L}/u.test(address) || isNoWebsite(address)) return null;
  const shouted = /\p{Ll}/u.test(address) ? /\p{Lu}{2,}/gu : /\p{Lu}+/gu;
  const tidy = address.replace(shouted, lowerWord);
  return tidy.charAt(0).toLocaleUpperCase('fr') + tidy.slice(1);
}

function lowerWord(word: string): string {
  const folded = fold(word);
  const lower = word.toLocaleLowerCase('fr');
  if (/^(?:bp|cs|za|zac|zi)$/u.test(folded)) return word;
  if (streetWords.has(folded) || smallWords.has(folded)) return lower;
  return lower.charAt(0).toLocaleUpperCase('fr') + lower.slice(1);
}

/** Largest value of an `integer` column. */
const largestInteger = 2_147_483_647;

/** A count, French or English commas alike. @returns null where it is empty, undefined where no number. */
export function readNumber(raw: string): number | null | undefined {
  if (raw === '') return null;
  const value = Number(raw.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.'));
  return Number.isFinite(value) && value >= 0 && value <= largestInteger ? value : undefined;
}

/** « Oui » and « Non »; null for anything else. */
export function readYesNo(raw: string): boolean | null {
  const answer = fold(raw);
  if (answer === 'oui' || answer === 'o' || answer === '1') return true;
  return answer === 'non' || answer === 'n' ? false : null;
}
