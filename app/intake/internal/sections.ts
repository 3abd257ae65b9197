import { countWords, fold, withoutNumber } from './fold.ts';
import type { Target } from './heading-words.ts';
import { type Heading, looksLikeHeading, readHeading } from './headings.ts';

/** A heading and the lines under it, in the order of the text. */
export type Section = {
  target: Target;
  /** As written; null for what stands before any heading or after a short answer. */
  label: string | null;
  isKept: boolean;
  lines: string[];
};

/** Answers that hold in a few words: after a blank line, what follows is something else. */
const shortTargets = new Set<Target>([
  'audience',
  'themes',
  'kind',
  'state',
  'place',
  'dates',
  'datesAndPlace',
  'start',
  'end',
  'contactRole',
  'preparationTime',
  'licence',
]);

/**
 * Cuts a cleaned text at its headings. A label that comes back (« Matériel : » in each of three
 * sessions) is part of the text it stands in, not a heading of the sheet.
 */
export function cutIntoSections(text: string): Section[] {
  const lines = text.split('\n');
  const headings = lines.map(readHeading);
  const repeated = repeatedLabels(headings);
  const sections: Section[] = [{ target: 'loose', label: null, isKept: false, lines: [] }];
  lines.forEach((line, at) => {
    const current = sections.at(-1)!;
    const heading = headings[at] ?? null;
    if (heading && isHeadingHere(heading, repeated)) {
      sections.push(opened(heading));
    } else if (isUnknownHeading(line, current)) {
      sections.push({ target: 'unknown', label: withoutNumber(line), isKept: true, lines: [] });
    } else if (endsShortAnswer(line, current)) {
      sections.push({ target: 'loose', label: null, isKept: false, lines: [] });
    } else {
      current.lines.push(line);
    }
  });
  return sections.filter((section) => section.label !== null || section.lines.some(Boolean));
}

/** « Commune : 300 € » is a line of a budget, whatever « Commune » announces elsewhere. */
function isHeadingHere({ target, label, value }: Heading, repeated: ReadonlySet<string>): boolean {
  if (value === '') return true;
  const isAmount =
    countWords(value.replace(/€|euros?|EUR|[kM]€|TTC|HT/giu, '').replace(/[\d\s.,]/gu, '')) === 0;
  const asksAmount = ['budget', 'expenses', 'fundings'].includes(target);
  return !repeated.has(fold(label)) && (asksAmount || !isAmount || !/€|euro/iu.test(value));
}

function opened(heading: Heading): Section {
  return {
    target: heading.target,
    label: heading.label,
    isKept: heading.isKept,
    lines: heading.value === '' ? [] : [heading.value],
  };
}

function repeatedLabels(headings: readonly (Heading | null)[]): Set<string> {
  const counts = new Map<string, number>();
  for (const heading of headings) {
    if (heading === null || heading.value === '') continue;
    const label = fold(heading.label);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([label, times]) => (times > 1 ? [label] : [])));
}

/** A title is often in capitals, and so is the first line of a sheet without headings. */
function isUnknownHeading(line: string, current: Section): boolean {
  if (!looksLikeHeading(line)) return false;
  if (line.startsWith('#')) return current.label !== null || current.lines.some(Boolean);
  const isInTitle =
    current.target === 'title' || (current.label === null && !current.lines.some(Boolean));
  return !isInTitle && current.target !== 'contact' && current.target !== 'carrier';
}

function endsShortAnswer(line: string, current: Section): boolean {
  return line === '' && shortTargets.has(current.target) && current.lines.some(Boolean);
}
