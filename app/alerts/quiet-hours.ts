import { dayInMs, minuteInMs } from '#app/platform/durations.ts';

/** When somebody wants to be left in peace, on the clock of Paris. */
export type QuietHours = {
  /** Minutes since midnight; the end comes before the start where the range goes past midnight. */
  range: { from: number; to: number } | null;
  /** ISO days on which the range begins; 1 is Monday. */
  weekdays: readonly number[];
  wholeWeekdays: readonly number[];
};

type Wall = { day: number; weekday: number; minute: number };

const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What clock and calendar show in Paris at that instant; days are counted from 1970. */
function readWall(at: Date): Wall {
  const part = Object.fromEntries(
    paris.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  const day = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1) / dayInMs;
  return { day, weekday: isoWeekday(day), minute: (part.hour ?? 0) * 60 + (part.minute ?? 0) };
}

/** 1 January 1970 was a Thursday. */
const isoWeekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

/** The instant at which Paris's clock shows that; one that spring skips comes an hour later. */
function toInstant(day: number, minute: number): Date {
  const asIfUtc = day * dayInMs + minute * minuteInMs;
  const shift = (at: number) => {
    const wall = readWall(new Date(at));
    return wall.day * dayInMs + wall.minute * minuteInMs - at;
  };
  const guess = asIfUtc - shift(asIfUtc);
  return new Date(asIfUtc - shift(guess));
}

/** Whether they want to be left in peace at that instant. */
export function isQuiet({ range, weekdays, wholeWeekdays }: QuietHours, at: Date): boolean {
  const { weekday, minute } = readWall(at);
  if (wholeWeekdays.includes(weekday)) return true;
  if (!range) return false;
  const { from, to } = range;
  if (from < to) return weekdays.includes(weekday) && from <= minute && minute < to;
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  return (
    (weekdays.includes(weekday) && minute >= from) || (weekdays.includes(dayBefore) && minute < to)
  );
}

/** When peace ends, null where it is not quiet. It lasts a week at most: no week is quiet throughout. */
export function quietUntil(hours: QuietHours, at: Date): Date | null {
  if (!isQuiet(hours, at)) return null;
  const today = readWall(at).day;
  // It only ever ends at midnight, or with the range.
  const ends = hours.range ? [0, hours.range.to] : [0];
  for (let day = today; day <= today + 8; day += 1)
    for (const minute of ends) {
      const end = toInstant(day, minute);
      if (end > at && !isQuiet(hours, end)) return end;
    }
  return null;
}
