import { bullet } from './characters.ts';
import { countWords, fold, withoutNumber } from './fold.ts';
import { type HeadingWords, headingWords, type Target } from './heading-words.ts';

export type Heading = {
  target: Target;
  /** As written, without its number and its colon. */
  label: string;
  isKept: boolean;
  /** What follows on the same line; empty when the heading is alone. */
  value: string;
};

/** Longer than this, a line is a sentence. */
const longestHeadingInWords = 9;

function recognised(label: string, hasValue: boolean): HeadingWords | undefined {
  if (label === '' || countWords(label) > longestHeadingInWords) return undefined;
  // « Descriptif (étapes, calendrier) »: what stands in brackets helps to fill in the form.
  const forms = [fold(label), fold(label.replace(/\s*\([^)]{4,}\)/gu, ''))];
  return headingWords.find(
    ({ pattern, needsValue }) =>
      forms.some((form) => pattern.test(form)) && (hasValue || needsValue !== true),
  );
}

/**
 * Reads a line as a heading of the dictionary: alone (« PUBLIC VISÉ »), numbered (« 5.1 Enjeux »),
 * before its value (« Lieu : Manosque », or a cell of a table), or run into it
 * (« Coordonnées 7 avenue… »).
 */
export function readHeading(line: string): Heading | null {
  if (line.startsWith(bullet)) return null;
  const bare = withoutNumber(line);
  const isMarked = line.startsWith('#');
  const alone = bare.replace(/\s*[:：]\s*$/u, '');
  if (isMarked || /^[\p{Lu}\d«]/u.test(bare) || bare !== alone) {
    const words = recognised(alone, false);
    if (words) return made(words, alone, '');
  }
  return beforeValue(bare) ?? runOn(bare);
}

function beforeValue(line: string): Heading | null {
  const cut =
    /^(?<label>[^:\t]{2,80}?)\s*(?:[:：](?!\/\/)|\t|\s[–—-]\s(?=\p{Lu}|\d))\s*(?<value>\S.*)$/u.exec(
      line,
    );
  if (!cut?.groups) return null;
  const { label, value } = cut.groups as { label: string; value: string };
  const words = recognised(label, true);
  return words ? made(words, label, value) : null;
}

function runOn(line: string): Heading | null {
  const cut = /^(?<label>\p{Lu}\p{L}+)\s+(?<value>[\p{Lu}\d[].*)$/u.exec(line);
  if (!cut?.groups) return null;
  const { label, value } = cut.groups as { label: string; value: string };
  const words = recognised(label, true);
  return words?.runsOn ? made(words, label, value) : null;
}

function made(words: HeadingWords, label: string, value: string): Heading {
  return { target: words.target, label: label.trim(), isKept: words.isKept === true, value };
}

/** A line that is a heading by its looks, though no dictionary knows it: capitals, or « ## ». */
export function looksLikeHeading(line: string): boolean {
  if (line.startsWith('#')) return true;
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 &&
    line.length <= 90 &&
    countWords(line) <= longestHeadingInWords + 3 &&
    !/\p{Ll}/u.test(line) &&
    !/[€@\t•]|\d{3}/u.test(line)
  );
}
