import { fold } from '#app/platform/fold.ts';

/**
 * « Médiathèque André-Roman, Sisteron »; « Médiathèque de Forcalquier » alone, since it says where
 * it is. 2,530 libraries of the national register are called just « Bibliothèque municipale ».
 */
export function libraryDisplayName(library: { name: string; communeName: string }): string {
  return says(library.name, library.communeName)
    ? library.name
    : `${library.name}, ${library.communeName}`;
}

/** Whether a name holds that of the commune, contractions included (« du Luc » says Le Luc). */
export function says(name: string, communeName: string): boolean {
  const words = ` ${fold(name)} `;
  const commune = fold(communeName);
  const contracted = commune.replace(/^le /u, 'du ').replace(/^les /u, 'des ');
  return words.includes(` ${commune} `) || words.includes(` ${contracted} `);
}

/** Words of an address: `mediatheque-andre-roman-sisteron`. */
export function librarySlug(library: { name: string; communeName: string }): string {
  return fold(libraryDisplayName(library)).replaceAll(' ', '-').slice(0, 90).replace(/-$/u, '');
}

/** Common nouns as they are written inside a name. */
const nouns = new Map(
  [
    'annexe annexes associative associatif bibliobus bibliothèque bibliothèques centrale centre',
    'centre-ville communale communautaire culture culturel départementale dépôt direction école',
    'espace intercommunale intercommunal itinérante jeunesse lecture ludobus ludothèque mairie',
    'maison médiabus médiathèque médiathèques métropolitaine mobile municipale municipal pôle',
    'patrimoniale point publique relais relai réseau salle scolaire service site',
  ]
    .join(' ')
    .split(' ')
    .map((noun) => [fold(noun), noun]),
);
const smallWords = new Set(['à', 'a', 'au', 'aux', 'de', 'des', 'du', 'en', 'et', 'sous', 'sur']);
const articles = new Set(['la', 'le', 'les']);
/** Said letter by letter. */
const acronyms = new Set(['bm', 'bmvr', 'cdi', 'cbpt', 'dlp', 'mda', 'mdp', 'mjc', 'cc', 'ccas']);

/**
 * A name of the register as one would write it: « BIBLIOTHEQUE MUNICIPALE » and « Bibliotheque
 * Municipale » are « Bibliothèque municipale »; « 05 - » before a departmental library goes; capitals
 * of proper names stay, and are given back to those shouted whole.
 */
export function tidyLibraryName(raw: string): string {
  const name = raw
    .normalize('NFC')
    .replace(/['´`]/gu, '’')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\d[\dAB]\d?M?\s*[-–]\s*/u, '');
  const isShouted = !/\p{Ll}/u.test(name) && /\p{Lu}{4}/u.test(name);
  const words = name.replace(/(\s[-–:/(]\s?)?(\p{L}+)/gu, (_, sign: string = '', word: string) =>
    sign ? sign + capitalise(tidyWord(word, isShouted)) : tidyWord(word, isShouted),
  );
  return capitalise(words);
}

const capitalise = (words: string) => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);

function tidyWord(word: string, isShouted: boolean): string {
  const folded = fold(word);
  if (acronyms.has(folded)) return word.toLocaleUpperCase('fr');
  const noun = nouns.get(folded);
  // « Espace » or « École » inside a proper name keeps the capital that somebody chose.
  if (noun && (isShouted || isGeneric(folded))) return noun;
  const lower = word.toLocaleLowerCase('fr');
  if (smallWords.has(lower)) return lower;
  if (!isShouted) return word;
  if (articles.has(lower) || lower.length === 1) return lower;
  return capitalise(lower);
}

/** Nouns that never begin a proper name. */
function isGeneric(folded: string): boolean {
  return /^(bibliotheques?|mediatheques?|ludotheque|municipale?|intercommunale?|communale|communautaire|departementale|associative|itinerante)$/u.test(
    folded,
  );
}
