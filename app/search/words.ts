/**
 * What people type in the box, taken apart: words, "exact phrases", words to leave out (-mot), and
 * beginnings of words (mot*). Pure; the database turns words into lexemes.
 */
export type Term = {
  kind: 'word' | 'phrase' | 'prefix';
  /** As typed, without quotes, minus or star. */
  text: string;
  isExcluded: boolean;
};

/** Longest text searched, in characters, and most terms of it: the rest is left aside. */
export const longestWords = 200;
const mostTerms = 16;

const pattern =
  /(?<minus>(?<![^\s(])[-−–])?(?:["“”„](?<quoted>[^"“”„]*)["“”„]?|«\s*(?<guillemets>[^»]*)»?|(?<bare>[^\s"“”„«»]+))/gu;

/** Whether there is something to look for: a letter or a figure. */
function hasSubstance(text: string) {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Takes a search apart. Text without letter or figure disappears; « étoiles" », an unclosed quote,
 * is a phrase to the end.
 */
export function parseWords(text: string): Term[] {
  const terms: Term[] = [];
  for (const { groups } of text.slice(0, longestWords).matchAll(pattern)) {
    const isExcluded = Boolean(groups?.minus);
    const quoted = groups?.quoted ?? groups?.guillemets;
    if (quoted !== undefined) {
      if (hasSubstance(quoted)) terms.push({ kind: 'phrase', text: quoted.trim(), isExcluded });
      continue;
    }
    const bare = groups?.bare ?? '';
    // Inside a word, hyphens, apostrophes and the like are spaces: « porte-clés », « d’évasion ».
    const pieces = bare.split(/[^\p{L}\p{N}\p{M}*]+/u).filter(hasSubstance);
    if (isExcluded && pieces.length > 1) {
      terms.push({ kind: 'phrase', text: pieces.join(' '), isExcluded });
      continue;
    }
    for (const piece of pieces) {
      const word = piece.replaceAll('*', '');
      terms.push({ kind: piece.endsWith('*') ? 'prefix' : 'word', text: word, isExcluded });
    }
  }
  return terms.slice(0, mostTerms);
}

/** Writes a term as people would type it. */
export function writeTerm({ kind, text, isExcluded }: Term): string {
  const written = kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `${text}*` : text;
  return isExcluded ? `-${written}` : written;
}
