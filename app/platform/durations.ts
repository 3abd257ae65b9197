/** Lengths of time, and days counted from a day: the same for servers and browsers. */
export const minuteInMs = 60_000;
export const hourInMs = 60 * minuteInMs;
/** Twenty-four hours: in Paris two days of the year are an hour longer or shorter. */
export const dayInMs = 24 * hourInMs;

/** The ISO day, so many days later; earlier where the count is negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayInMs).toISOString().slice(0, 10);
}
