/**
 * Figures, dates and plurals as French readers write them: no-break spaces, dates in Europe/Paris
 * whatever the clock of the server, zero is singular.
 */
const locale = 'fr-FR';
const timeZone = 'Europe/Paris';

/** An instant, or an ISO day (`2026-03-13`), which is the same day in Paris. */
export type DateLike = Date | string | number;

const wholeEuros = new Intl.NumberFormat(locale, {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});
const eurosAndCents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const plainNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const pluralRules = new Intl.PluralRules(locale);
const relativeTime = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone });
const weekday = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone });
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
/** Swedish days are ISO days. */
const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });

/** `150000` → « 1 500 € »; the cents show only when there are some. */
export function formatEuros(amountInCents: number): string {
  const formatter = amountInCents % 100 === 0 ? wholeEuros : eurosAndCents;
  return formatter.format(amountInCents / 100);
}

/** `150000` → « 1 500,00 € »: for tables, where the commas line up. */
export function formatExactEuros(amountInCents: number): string {
  return eurosAndCents.format(amountInCents / 100);
}

/** `1284` → « 1 284 ». */
export function formatNumber(value: number): string {
  return plainNumber.format(value);
}

/** `4.25` → « 4,3 ». */
export function formatDecimal(value: number): string {
  return oneDecimal.format(value);
}

/** `0.5` → « 50 % ». */
export function formatPercent(ratio: number): string {
  return `${formatNumber(ratio * 100)}\u00A0%`;
}

/** The word alone: `plural(0, 'fiche', 'fiches')` → « fiche ». */
export function plural(count: number, one: string, many: string): string {
  return pluralRules.select(count) === 'one' ? one : many;
}

/** The number and its word, held together by a no-break space: « 12 fiches ». */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)}\u00A0${plural(count, one, many)}`;
}

/** Words as somebody wrote them: « les étoiles ». */
export function quoted(text: string): string {
  return `«\u00A0${text}\u00A0»`;
}

/** A duration in days, as people count it: « 30 jours », « 1 an ». */
export function formatDays(count: number): string {
  const years = count / 365;
  return Number.isInteger(years)
    ? formatCount(years, 'an', 'ans')
    : formatCount(count, 'jour', 'jours');
}

/** « 13 mars 2026 », « 1er avril 2026 ». */
export function formatDate(date: DateLike): string {
  return longDay.format(new Date(date)).replace(/^1 /, '1er ');
}

/** « vendredi 13 mars 2026 ». */
export function formatFullDate(date: DateLike): string {
  return weekday.format(new Date(date)).replace(/ 1 /, ' 1er ');
}

/** « 13/03/2026 », for tables. */
export function formatShortDate(date: DateLike): string {
  return shortDay.format(new Date(date));
}

/** « mars 2026 ». */
export function formatMonth(date: DateLike): string {
  return month.format(new Date(date));
}

/** « 14 h 05 ». */
export function formatTime(date: DateLike): string {
  return clock.format(new Date(date)).replace(':', '\u00A0h\u00A0');
}

/** « 13 mars 2026 à 14 h 05 ». */
export function formatDateTime(date: DateLike): string {
  return `${formatDate(date)} à ${formatTime(date)}`;
}

/** The ISO day in Paris, `2026-03-13`: the value of a date input or of `<time dateTime>`. */
export function toIsoDay(date: DateLike): string {
  return isoDay.format(new Date(date));
}

const dayInMilliseconds = 86_400_000;

/** « aujourd’hui », « hier », « il y a 3 jours », and the date itself beyond a week either way. */
export function formatRelativeDay(date: DateLike, now: DateLike = Date.now()): string {
  const days = Math.round(
    (Date.parse(toIsoDay(date)) - Date.parse(toIsoDay(now))) / dayInMilliseconds,
  );
  return Math.abs(days) < 7 ? relativeTime.format(days, 'day') : `le ${formatDate(date)}`;
}

const sizeUnits = ['octets', 'ko', 'Mo', 'Go'];

/** Bytes by thousands, as file managers say it: « 320 ko », « 1,2 Mo ». */
export function formatFileSize(sizeInBytes: number): string {
  let size = sizeInBytes;
  let unit = 0;
  while (size >= 999.5 && unit < sizeUnits.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const figure = size < 10 && unit > 0 ? formatDecimal(size) : formatNumber(size);
  return `${figure}\u00A0${unit === 0 ? plural(size, 'octet', 'octets') : sizeUnits[unit]}`;
}

/** « 40 km », « 3,5 km »; under a hundred metres nobody needs the figure. */
export function formatDistance(distanceInKm: number): string {
  if (distanceInKm < 0.1) return 'moins de 100\u00A0m';
  return `${distanceInKm < 10 ? formatDecimal(distanceInKm) : formatNumber(distanceInKm)}\u00A0km`;
}
