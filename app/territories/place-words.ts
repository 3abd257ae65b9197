import { fold } from '#app/platform/fold.ts';

/** Folded words of a place, with « St » and « Ste » in full, as the official names have them. */
export function foldPlace(words: string): string {
  return fold(words)
    .replace(/\bst\b/gu, 'saint')
    .replace(/\bste\b/gu, 'sainte');
}
