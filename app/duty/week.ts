import { coveredHours, coveredWeekdays, type Weekday } from './vocabulary.ts';

/** Minutes since midnight. */
export type Range = { from: number; to: number };

/** Somebody's duty on a day. */
export type DutyRange = Range & { name: string; where: string | null };

export type DutyDay = {
  /** ISO day. */
  day: string;
  weekday: Weekday;
  ranges: DutyRange[];
  /** When libraries are open and nobody is on duty. */
  gaps: Range[];
};

/** Monday of the week that holds this ISO day. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** What `whole` holds and no range covers, in order. */
export function gapsBetween(ranges: readonly Range[], whole: Range): Range[] {
  const gaps: Range[] = [];
  let reached = whole.from;
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from > reached && reached < whole.to)
      gaps.push({ from: reached, to: Math.min(from, whole.to) });
    reached = Math.max(reached, to);
  }
  if (reached < whole.to) gaps.push({ from: reached, to: whole.to });
  return gaps;
}

const openHours: Range = { from: coveredHours.from * 60, to: coveredHours.to * 60 };

/** The gaps of a day: none on the days when libraries are closed. */
export function gapsOfDay(weekday: Weekday, ranges: readonly Range[]): Range[] {
  return coveredWeekdays.includes(weekday) ? gapsBetween(ranges, openHours) : [];
}

/** How many people are there during the whole of that hour, or `null` where some of it has nobody. */
export function peopleAt(ranges: readonly DutyRange[], hour: number): number | null {
  const slice = { from: hour * 60, to: hour * 60 + 60 };
  const there = ranges.filter(({ from, to }) => from < slice.to && to > slice.from);
  if (gapsBetween(there, slice).length > 0) return null;
  return new Set(there.map(({ name }) => name)).size;
}
