/** Someone who may be named in a comment. */
export type Mentionable = { userId: string; displayName: string };

const fold = (words: string) =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('fr').replaceAll(/\s+/gu, ' ');

export type Piece = { text: string; userId: string | null };

/**
 * Cuts a text where it names somebody: « @Lucie Ferrand ». Among names that begin alike, the
 * longest wins; accents and capitals do not count.
 */
export function cutAtMentions(text: string, people: readonly Mentionable[]): Piece[] {
  const byLength = people.toSorted((a, b) => b.displayName.length - a.displayName.length);
  const pieces: Piece[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i += 1) {
    const named =
      text[i] === '@' && !/[\p{L}\p{N}]/u.test(text[i - 1] ?? ' ')
        ? byLength.find(({ displayName }) => startsWithName(text.slice(i + 1), displayName))
        : undefined;
    if (!named) {
      kept += text[i];
      continue;
    }
    if (kept) pieces.push({ text: kept, userId: null });
    kept = '';
    const end = i + 1 + named.displayName.length;
    pieces.push({ text: text.slice(i, end), userId: named.userId });
    i = end - 1;
  }
  if (kept) pieces.push({ text: kept, userId: null });
  return pieces;
}

function startsWithName(text: string, name: string): boolean {
  const after = text[name.length] ?? ' ';
  return fold(text.slice(0, name.length)) === fold(name) && !/[\p{L}\p{N}]/u.test(after);
}

/** The names written after « @ » that could be somebody's: what the server then looks for. */
export function namesAfterAt(text: string): string[] {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}])@([\p{L}][\p{L}\p{M}.’'-]*(?: [\p{L}][\p{L}\p{M}.’'-]*){0,3})/gu,
  );
  return [...found].flatMap(([, words = '']) => {
    const parts = words.replace(/[.’'-]+$/u, '').split(' ');
    return parts.map((_, i) => parts.slice(0, i + 1).join(' '));
  });
}
