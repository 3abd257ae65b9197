import { fold } from '#app/platform/fold.ts';
import type { Segment } from '#app/sheets/sheet-summary.ts';

const letter = String.raw`[\p{L}\p{N}\p{M}]`;

/** Finds the words that were looked for. */
export type WordFinder = {
  /** Words that may be one of them. */
  candidates: RegExp;
  /** The folded form of a word that was looked for; null for the others. */
  formOf: (word: string) => string | null;
};

/** Words that begin with one of these, or with a letter that folding may change. */
function beginningWith(initials: Iterable<string>): RegExp {
  const either = [...initials].map((initial) => `${initial}${initial.toUpperCase()}`).join('');
  return new RegExp(String.raw`[${either}\u0080-\u{10FFFF}](?<!${letter}.)${letter}*`, 'gsu');
}

/**
 * Finds words by their folded forms (letters and figures). Most words of a text are told apart by
 * their first letter, without the cost of folding them.
 */
export function findForms(forms: ReadonlySet<string>): WordFinder {
  const known = new Map<string, string | null>();
  return {
    candidates: beginningWith(new Set([...forms].map((form) => form[0] ?? ''))),
    formOf: (found) => {
      const before = known.get(found);
      if (before !== undefined) return before;
      const folded = fold(found).replaceAll(' ', '');
      const form = forms.has(folded) ? folded : null;
      known.set(found, form);
      return form;
    },
  };
}

type Found = { start: number; end: number; form: string };

function findHits(text: string, finder: WordFinder): Found[] {
  const hits: Found[] = [];
  for (const match of text.matchAll(finder.candidates)) {
    const form = finder.formOf(match[0]);
    if (form !== null) hits.push({ start: match.index, end: match.index + match[0].length, form });
  }
  return hits;
}

function cut(text: string, hits: readonly Found[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const add = (end: number, isHit: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return segments;
}

/** A text in segments, the words found apart. */
export function highlight(text: string, finder: WordFinder): Segment[] {
  return cut(text, findHits(text, finder), 0, text.length);
}

/** Moves a place in a text to the nearest gap between words, forwards or backwards. */
function toGap(text: string, place: number, step: 1 | -1): number {
  let at = place;
  while (at > 0 && at < text.length && /\S/u.test(text[at - (step === 1 ? 0 : 1)] ?? ' '))
    at += step;
  return at;
}

/**
 * The passage of a text that holds most of the different words looked for, about `length`
 * characters long, with « … » where it was cut; null when it holds none.
 */
export function excerpt(text: string, finder: WordFinder, length = 220): Segment[] | null {
  const hits = findHits(text, finder);
  let best: { first: Found; words: number; count: number } | null = null;
  for (const [n, first] of hits.entries()) {
    const near = hits.slice(n).filter(({ end }) => end - first.start <= length * 0.8);
    const words = new Set(near.map(({ form }) => form)).size;
    if (!best || words > best.words || (words === best.words && near.length > best.count))
      best = { first, words, count: near.length };
    if (n > 60) break;
  }
  if (!best) return null;
  const from = toGap(text, Math.max(0, best.first.start - Math.round(length * 0.2)), -1);
  const to = toGap(text, Math.min(text.length, from + length), 1);
  const segments = cut(text, hits, from, to).map((segment) => ({
    ...segment,
    text: segment.text.replaceAll(/\s+/gu, ' '),
  }));
  return [
    ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
    ...segments,
    ...(to < text.length ? [{ text: ' …', isHit: false }] : []),
  ];
}
