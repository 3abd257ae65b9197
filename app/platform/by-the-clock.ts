const paris = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  minute: 'numeric',
  hour: 'numeric',
  day: 'numeric',
  month: 'numeric',
  weekday: 'short',
});
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const minuteInMs = 60_000;

/** The five fields of that instant, on the clock of Paris: minute, hour, day, month, weekday. */
function fieldsOf(at: Date): number[] {
  const parts = new Map(paris.formatToParts(at).map(({ type, value }) => [type, value]));
  return [
    ...(['minute', 'hour', 'day', 'month'] as const).map((part) => Number(parts.get(part))),
    weekdays.indexOf(parts.get('weekday') ?? ''),
  ];
}

/** `*`, `17` or a step, `*` over `10`. */
const known = /^(?:\*(?:\/(?<step>[1-9]\d?))?|(?<exact>\d{1,2}))$/u;

/** @throws {Error} for what this clock does not know: lists, ranges, names. */
export function parseCron(cron: string): (at: Date) => boolean {
  const fields = cron.split(' ').map((field) => known.exec(field)?.groups);
  if (fields.length !== 5 || fields.includes(undefined))
    throw new Error(`« ${cron} » is no time that this clock knows`);
  return (at) =>
    fieldsOf(at).every((value, n) => {
      const { step, exact } = fields[n] ?? {};
      if (exact !== undefined) return value === Number(exact);
      return step === undefined || value % Number(step) === 0;
    });
}

/** A job by the clock that looks rarely is late by hours, not by days: no more is caught up. */
const longestGapInMs = 60 * minuteInMs;

/** @returns each whole minute after the first instant, up to the second. */
export function minutesBetween(after: Date, upTo: Date): Date[] {
  const first = Math.max(after.getTime(), upTo.getTime() - longestGapInMs);
  const minutes: Date[] = [];
  for (
    let at = (Math.floor(first / minuteInMs) + 1) * minuteInMs;
    at <= upTo.getTime();
    at += minuteInMs
  )
    minutes.push(new Date(at));
  return minutes;
}
