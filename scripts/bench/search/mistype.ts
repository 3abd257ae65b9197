import { pick } from '#scripts/bench/corpus/random.ts';

/** One slip of the keyboard: a letter left out, doubled, or two the wrong way round. */
export function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter = '', next = '', after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ];
  return pick(random, [
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
  ]);
}
