import { InvalidInput } from '#app/platform/errors.ts';
import type { DatePoint } from '#app/sheets/content.ts';
import { firstDayOf } from '#app/sheets/dates.ts';

/** @throws {InvalidInput} for what has not happened yet: a replay is told afterwards. */
export function refuseFuture(happened: DatePoint, now: Date): void {
  if (firstDayOf(happened) <= now.toISOString().slice(0, 10)) return;
  throw new InvalidInput({
    year: ['Cette date est à venir\u00A0: racontez votre reprise une fois qu’elle a eu lieu.'],
  });
}
