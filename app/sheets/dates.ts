import { formatDate } from '#app/ui/format.ts';

import type { DatePoint } from './content.ts';

/** Years, months from 0 and days of an ISO date, without any time zone. */
function partsOf(date: string): [number, number, number] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month - 1, day];
}

function toIso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** First day meant by a date of that precision, as an ISO date. */
export function firstDayOf({ date, precision }: DatePoint): string {
  const [year, month, day] = partsOf(date);
  if (precision === 'day') return toIso(year, month, day);
  if (precision === 'month') return toIso(year, month, 1);
  if (precision === 'quarter') return toIso(year, month - (month % 3), 1);
  return toIso(year, 0, 1);
}

/** Last day meant by a date of that precision, as an ISO date. */
export function lastDayOf({ date, precision }: DatePoint): string {
  const [year, month, day] = partsOf(date);
  if (precision === 'day') return toIso(year, month, day);
  if (precision === 'month') return toIso(year, month + 1, 0);
  if (precision === 'quarter') return toIso(year, month - (month % 3) + 3, 0);
  return toIso(year, 12, 0);
}

const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const quarters = ['premier', 'deuxième', 'troisième', 'dernier'] as const;

/** As people say it: « 14 mars 2026 », « 1er avril 2026 », « mars 2026 », « dernier trimestre 2023 », « 2023 ». */
export function sayDate({ date, precision }: DatePoint): string {
  const [year, monthIndex] = partsOf(date);
  const instant = new Date(`${date}T00:00:00Z`);
  if (precision === 'day') return formatDate(date);
  if (precision === 'month') return month.format(instant);
  if (precision === 'quarter') return `${quarters[Math.floor(monthIndex / 3)]} trimestre ${year}`;
  return String(year);
}
