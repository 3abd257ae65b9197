import { formatDate, toIsoDay } from '#app/ui/format.ts';

/** Days on which a speaker may come, the last one included. */
export type FreeRange = {
  startsOn: string;
  endsOn: string;
  /** Empty: wherever the profile says. */
  departements: { code: string; name: string }[];
};

/** What a day is for who invites: `half`, a tour takes one half of it. */
export type DayState = 'free' | 'half' | 'taken' | 'none';
export type CalendarDay = { day: string; state: DayState };

/** The furthest day that may be said free, in months from now. */
export const furthestInMonths = 24;
export const mostFreeRanges = 60;

/** `2027-01` and -1 → `2026-12`. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The ISO days of a month, `2027-01`. */
export function daysOfMonth(month: string): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
}

/** 1 for Monday, 7 for Sunday. */
export const isoWeekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** Weeks from Monday to Sunday; null for the days of other months. */
export function weeksOf<Day extends { day: string }>(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  const before = first ? isoWeekdayOf(first.day) - 1 : 0;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** What each day is: free where a range says so, unless tours take it. Past days are nothing. */
export function drawDays(
  days: readonly string[],
  from: {
    ranges: readonly Pick<FreeRange, 'startsOn' | 'endsOn'>[];
    /** Halves of days that tours take: 1 or 2, by day. */
    takenHalves: ReadonlyMap<string, number>;
    today: string;
  },
): CalendarDay[] {
  return days.map((day) => {
    if (day < from.today) return { day, state: 'none' };
    const isFree = from.ranges.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
    const taken = from.takenHalves.get(day) ?? 0;
    if (taken === 0) return { day, state: isFree ? 'free' : 'none' };
    return { day, state: isFree && taken < 2 ? 'half' : 'taken' };
  });
}

/** « du 12 janvier 2027 au 15 janvier 2027 », « le 12 janvier 2027 ». */
export const sayFreeDays = ({ startsOn, endsOn }: Pick<FreeRange, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn
    ? `le ${formatDate(startsOn)}`
    : `du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;

/** Where they come on those days. */
export const sayFreeArea = ({ departements }: Pick<FreeRange, 'departements'>): string =>
  departements.length ? departements.map(({ name }) => name).join(', ') : 'partout dans sa zone';

/** The day, this many months later. */
export function addMonths(day: string, months: number): string {
  const moved = new Date(`${day}T12:00:00Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return toIsoDay(moved);
}
