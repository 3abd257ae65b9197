import { diffWordsWithSpace } from 'diff';

/** A stretch of text and what became of it; `skipped` stands for kept words far from any change. */
export type WordPiece = { text: string; change: 'kept' | 'added' | 'removed' | 'skipped' };

/** Beyond these, the texts have so little in common that both are shown whole. */
const longestSearch = { timeout: 300, maxEditLength: 2500 };

/** Kept words shown on each side of a change, so that it reads in its sentence. */
const wordsAround = 14;

/** Word by word, what two texts have in common and not. */
export function differenceOfWords(before: string, after: string): WordPiece[] {
  const changes = diffWordsWithSpace(before, after, longestSearch);
  if (!changes) {
    return [
      { text: before, change: 'removed' as const },
      { text: after, change: 'added' as const },
    ].filter(({ text }) => text !== '');
  }
  const pieces: WordPiece[] = changes.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'kept',
  }));
  return pieces.flatMap((piece, i) =>
    piece.change === 'kept'
      ? shorten(piece.text, { isFirst: i === 0, isLast: i === pieces.length - 1 })
      : [piece],
  );
}

/** Keeps the words near the changes, and says where some are left out. */
function shorten(text: string, at: { isFirst: boolean; isLast: boolean }): WordPiece[] {
  const words = text.match(/\s*\S+/gu) ?? [];
  const head = at.isFirst ? 0 : wordsAround;
  const tail = at.isLast ? 0 : wordsAround;
  if (words.length <= head + tail + 6) return [{ text, change: 'kept' }];
  const trailing = /\s*$/u.exec(text)?.[0] ?? '';
  const kept = (some: readonly string[], end = ''): WordPiece[] =>
    some.length ? [{ text: some.join('') + end, change: 'kept' }] : [];
  return [
    ...kept(words.slice(0, head)),
    { text: ' […] ', change: 'skipped' },
    ...kept(words.slice(words.length - tail), trailing),
  ];
}
