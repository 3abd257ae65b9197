import { dayInMs } from '#app/platform/durations.ts';

/** Until when a place is held for the agreement of a superior: never past the beginning. */
export function agreedUntil(
  now: Date,
  session: { startsAt: Date; agreementDays: number | null },
): Date {
  const delay = (session.agreementDays ?? 0) * dayInMs;
  return new Date(Math.min(now.getTime() + delay, session.startsAt.getTime()));
}
