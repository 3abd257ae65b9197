import { readMinutes } from '#app/platform/minutes.ts';

import type { AttendanceState } from './vocabulary.ts';

type Hours = { startsAt: Date | string; endsAt: Date | string };
type Noted = { state: AttendanceState; leftAt: Date | string | null };

const inMs = (at: Date | string) => new Date(at).getTime();

/** How long somebody was at a half-day, in whole minutes: until they left, where they left before. */
export function attendedMinutes(sitting: Hours, mark: Noted | null): number {
  const [start, end] = [inMs(sitting.startsAt), inMs(sitting.endsAt)];
  if (mark?.state === 'present') return Math.round((end - start) / 60_000);
  if (mark?.state !== 'left' || !mark.leftAt) return 0;
  const until = Math.min(end, Math.max(start, inMs(mark.leftAt)));
  return Math.round((until - start) / 60_000);
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Paris',
});

/** « 11:30 », in Paris. */
export const toClock = (at: Date | string) => clock.format(new Date(at));

/** The instant of an hour of Paris on the day of a half-day, within it; null where it is out of it. */
export function instantWithin(sitting: Hours, time: string): Date | null {
  const start = inMs(sitting.startsAt);
  const [wanted, first] = [readMinutes(time), readMinutes(toClock(sitting.startsAt))];
  if (wanted === null || first === null) return null;
  const at = start + (wanted - first) * 60_000;
  return at < start || at > inMs(sitting.endsAt) ? null : new Date(at);
}
