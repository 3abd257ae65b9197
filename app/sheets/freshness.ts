import { dayInMs } from '#app/platform/durations.ts';

/** A sheet that nobody published or confirmed for a year is « à vérifier ». */
export const freshForInDays = 365;

/** Whether readers should be told that nobody has confirmed the sheet for a year. */
export function isToVerify(verifiedAt: Date | null, now: Date): boolean {
  return verifiedAt !== null && now.getTime() - verifiedAt.getTime() > freshForInDays * dayInMs;
}
