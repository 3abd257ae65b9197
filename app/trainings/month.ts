import { formatMonth } from '#app/ui/format.ts';

/**
 * Months and their days as ISO texts (`2026-12`, `2026-12-03`), reckoned in UTC: a day of the
 * calendar has no hour, so that no change of clocks may take or add one.
 */

const dayInMs = 86_400_000;
const firstOf = (month: string) => Date.parse(`${month}-01T00:00:00Z`);
const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The month so many before or after another. */
export function moveMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** « décembre 2026 ». */
export const sayMonth = (month: string) => formatMonth(`${month}-15`);

export const lastDayOf = (month: string) => isoDay(firstOf(moveMonth(month, 1)) - dayInMs);

/** Its weeks from Monday to Sunday; null for the days of other months. */
export function weeksOf(month: string): (string | null)[][] {
  const first = firstOf(month);
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const count = Number(lastDayOf(month).slice(8));
  const length = Math.ceil((before + count) / 7);
  return Array.from({ length }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => {
      const at = week * 7 + day - before;
      return at >= 0 && at < count ? isoDay(first + at * dayInMs) : null;
    }),
  );
}

/** Heads of the columns. */
export const weekdayNames = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
] as const;
