import { fold } from '#app/platform/fold.ts';

/** What people write in the register for want of a website. */
const noWebsite = new Set(
  '|0|1|oui|non|nc|nr|na|n a|neant|aucun|aucune|sans|sans objet|so|x|xx|www|http|https|pas de site|site internet propre|en cours|en construction|en projet|facebook|site de la mairie|page facebook'.split(
    '|',
  ),
);

/**
 * The address of a website as written by hundreds of hands: « www.bm.fr », « HTTP//bm.fr/ »,
 * « bm.fr / facebook.com/bm » (the first one is kept).
 * @returns null where there is none, only words perhaps; undefined where an address is spoilt.
 */
export function tidyWebsite(raw: string): string | null | undefined {
  if (noWebsite.has(fold(raw))) return null;
  for (const piece of raw.split(/[\s,<>"']+| ou | et /u)) {
    // « HTTP// », « hppts:// », « http;// » are meant as http.
    const [, scheme = '', rest = ''] = /^(h[htp]{2,4}s?[:;]?\/*)?[:;/]*(.*)$/iu.exec(piece) ?? [];
    const [host = ''] = rest.split(/[/?#]/u, 1);
    if (!/^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?$|^(?:\d+\.){3}\d+$/u.test(host)) continue;
    const address = `${/^http\W/iu.test(scheme) ? 'http' : 'https'}://${rest}`;
    if (URL.canParse(address)) return new URL(address).href;
  }
  return /[.@]|http|www/iu.test(raw) ? undefined : null;
}

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
  if (!/\p{L}/u.test(address) || noWebsite.has(fold(address))) return null;
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
