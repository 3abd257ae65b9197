import { pick } from '#scripts/bench/corpus/random.ts';
import { mistype } from '#scripts/bench/search/mistype.ts';

type Word = { spelling: string; hits: number };

/** Words of every frequency, drawn from a vocabulary; shares are those of the whole directory. */
export function chooseWords(random: () => number, vocabulary: readonly Word[], size: number) {
  const between = (least: number, most: number) =>
    vocabulary.filter(({ hits }) => hits >= least && hits <= most);
  const one = (words: readonly Word[]) => {
    if (words.length === 0) throw new Error('No word of the directory is as frequent as that');
    return pick(random, words).spelling;
  };
  const medium = between(size * 0.001, size * 0.01);
  const common = between(size * 0.01, size * 0.1);
  return {
    veryCommon: () => one(between(size * 0.1, size)),
    common: () => one(common),
    medium: () => one(medium),
    rare: () => one(between(1, Math.max(5, size * 0.0005))),
    misspelt: () =>
      mistype(one([...medium, ...common].filter(({ spelling }) => spelling.length >= 7)), random),
  };
}
