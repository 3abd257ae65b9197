import { readMinutes, sayRange } from '#app/platform/minutes.ts';

/** Minutes since midnight, on the clock of the wall. */
export type DayRange = { from: number; to: number };
export type OpeningRange = DayRange & {
  /** ISO: 1 is Monday. */
  weekday: number;
};

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const whole = /^\d{1,2}(?:\s*(?:h|:)\s*(?:\d{2})?)?$/iu;

function readTime(text: string): number | null {
  const time = text.trim().toLowerCase();
  return whole.test(time) ? readMinutes(/[h:]/u.test(time) ? time : `${time} h`) : null;
}

/**
 * The ranges of a day as people type them: « 10 h – 12 h, 14 h – 18 h 30 », « 14:00-18:00 », « 9h à
 * 12h et 14h à 17h »; « fermé » or nothing is closed.
 * @returns null where it cannot be understood, or where two overlap.
 */
export function readDayRanges(text: string): DayRange[] | null {
  const said = text.replaceAll('\u00A0', ' ').trim();
  if (said === '' || /^ferm[ée]e?$/iu.test(said)) return [];
  const ranges: DayRange[] = [];
  for (const piece of said.split(/[,;/]|\s+et\s+|\s+puis\s+/iu)) {
    const [first, second, more] = piece.replace(/^\s*de\s+/iu, '').split(/\s*[-–—]\s*|\s+à\s+/iu);
    const from = first === undefined ? null : readTime(first);
    const to = second === undefined ? null : readTime(second);
    if (from === null || to === null || more !== undefined || from >= to) return null;
    ranges.push({ from, to });
  }
  ranges.sort((one, other) => one.from - other.from);
  const overlaps = ranges.some(({ from }, n) => n > 0 && from < (ranges[n - 1]?.to ?? 0));
  return overlaps ? null : ranges;
}

/** « 10 h – 12 h, 14 h – 18 h 30 »; « fermé » where there is none. */
export function sayDayRanges(ranges: readonly DayRange[]): string {
  return ranges.length === 0 ? 'fermé' : ranges.map(sayRange).join(', ');
}

/** Hours open in an ordinary week. */
export function countHours(ranges: readonly DayRange[]): number {
  return ranges.reduce((minutes, { from, to }) => minutes + to - from, 0) / 60;
}
