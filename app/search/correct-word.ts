/** A word of the register that is written nearly like the one typed. */
export type Neighbour = {
  /** Folded. */
  word: string;
  /** With its accents. */
  spelling: string;
  lexeme: string;
  hits: number;
  /** Share of trigrams in common, 0 to 1. */
  similarity: number;
};

/**
 * How many slips of the keyboard lead from one word to the other: a letter added, dropped, changed,
 * or two neighbours swapped (optimal string alignment).
 */
export function slipsBetween(from: string, to: string): number {
  let [older, previous]: number[][] = [[], Array.from({ length: to.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(
        (previous?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous?.[j - 1] ?? 0) + change,
      );
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        least = Math.min(least, (older?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [older, previous] = [previous, row];
  }
  return previous?.[to.length] ?? 0;
}

/** A short word changes its meaning with one letter; a long one bears two slips. */
function mostSlips(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/**
 * The word meant by a mistyped one: the fewest slips, then the most frequent. Null when nothing is
 * near enough.
 * @param word folded.
 */
export function correctWord(word: string, neighbours: readonly Neighbour[]): Neighbour | null {
  const near = neighbours
    .map((neighbour) => ({ neighbour, slips: slipsBetween(word, neighbour.word) }))
    .filter(({ slips }) => slips > 0 && slips <= mostSlips(word))
    .toSorted((a, b) => a.slips - b.slips || b.neighbour.hits - a.neighbour.hits);
  return near[0]?.neighbour ?? null;
}

/**
 * For a word that is found, but rarely: the one that was probably meant, when it is one slip away
 * and far more frequent.
 */
export function guessRareWord(
  word: string,
  hits: number,
  neighbours: readonly Neighbour[],
): Neighbour | null {
  const near = neighbours.filter(
    (neighbour) =>
      word.length >= 5 && slipsBetween(word, neighbour.word) === 1 && neighbour.hits >= 20 * hits,
  );
  return near.toSorted((a, b) => b.hits - a.hits)[0] ?? null;
}
