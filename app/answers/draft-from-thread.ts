import { findPatronData } from '#app/help/patron-data.ts';
import type { PatronDataKind } from '#app/help/vocabulary.ts';

export type Said = { isAsker: boolean; body: string };

const longestBody = 8000;
const letter = String.raw`[\p{L}\p{N}\p{M}]`;

/** Stands where somebody's name stood: who writes the answer sees that something is to be tidied. */
export const nameTakenOut = '[nom retiré]';

/** Every part of these names, the longest first: « Camille Roux », then « Camille », « Roux ». */
function partsOf(names: readonly string[]): string[] {
  const parts = names.flatMap((name) => [name, ...name.split(/[\s-]+/u)]);
  return [...new Set(parts)]
    .filter((part) => part.length > 2)
    .toSorted((a, b) => b.length - a.length);
}

/** Takes the names of the participants out of a text; only as names are written, with a capital. */
export function takeNamesOut(text: string, names: readonly string[]): string {
  const parts = partsOf(names).map((part) =>
    part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`),
  );
  if (parts.length === 0) return text;
  const pattern = new RegExp(String.raw`(?<!${letter})(?:${parts.join('|')})(?!${letter})`, 'gu');
  return text.replaceAll(pattern, nameTakenOut);
}

/**
 * A first text of the answer: the asker's first words, then what was answered, without the names of
 * those who spoke; and what in it may still say who a patron is.
 */
export function draftFromThread({
  title,
  said,
  names,
}: {
  title: string;
  said: readonly Said[];
  names: readonly string[];
}): { title: string; body: string; patronData: PatronDataKind[] } {
  const [first] = said;
  const kept = said.filter((message) => !message.isAsker || message === first);
  const clean = (text: string) => takeNamesOut(text, names).trim();
  const body = kept
    .map((message) => clean(message.body))
    .filter(Boolean)
    .join('\n\n')
    .slice(0, longestBody);
  return { title: clean(title), body, patronData: findPatronData(`${title}\n${body}`) };
}
