import { fold } from '#app/platform/fold.ts';

import type { DatePoint } from './content.ts';
import type { DatePrecision } from './vocabulary.ts';

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const quarters: Record<string, number> = {
  premier: 1,
  '1er': 1,
  '1': 1,
  deuxieme: 2,
  second: 2,
  '2e': 2,
  '2eme': 2,
  '2': 2,
  troisieme: 3,
  '3e': 3,
  '3eme': 3,
  '3': 3,
  quatrieme: 4,
  dernier: 4,
  '4e': 4,
  '4eme': 4,
  '4': 4,
};

const pad = (value: number) => String(value).padStart(2, '0');

function point(year: number, month: number, day: number, precision: DatePrecision) {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const instant = new Date(`${date}T00:00:00Z`);
  const isReal = year >= 1900 && year <= 2200 && !Number.isNaN(instant.getTime());
  // The 31st of February is the 3rd of March for the machine: it is no date.
  return isReal && instant.toISOString().startsWith(date) ? { date, precision } : null;
}

/** « sept. » and « septembre » alike. */
function monthOf(start = ''): number {
  const found = months.findIndex(
    (month) => month === start || (start.length >= 3 && month.startsWith(start)),
  );
  return found + 1;
}

type Pattern = [RegExp, (parts: string[]) => DatePoint | null];
/** On folded words: « 14/03/2026 » is `14 03 2026` there. */
const patterns: Pattern[] = [
  [/^(\d{1,2}) (\d{1,2}) (\d{4})$/u, ([d, m, y]) => day(y, Number(m), d)],
  [/^(\d{4}) (\d{1,2}) (\d{1,2})$/u, ([y, m, d]) => day(y, Number(m), d)],
  [/^(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/u, ([d, m, y]) => day(y, monthOf(m), d)],
  [/^(\d{1,2}) (\d{4})$/u, ([m, y]) => point(Number(y), Number(m), 1, 'month')],
  [/^(\d{4}) (\d{1,2})$/u, ([y, m]) => point(Number(y), Number(m), 1, 'month')],
  [/^t([1-4]) ?(\d{4})$/u, ([q, y]) => quarter(Number(q), Number(y))],
  [
    /^(\S+) trim(?:estre)? (?:de )?(\d{4})$/u,
    ([q, y]) => quarter(quarters[q ?? ''] ?? 0, Number(y)),
  ],
  [/^([a-z]+) (\d{4})$/u, ([m, y]) => point(Number(y), monthOf(m), 1, 'month')],
  [/^(\d{4})$/u, ([y]) => point(Number(y), 1, 1, 'year')],
];

function day(year: string | undefined, month: number, dayOfMonth: string | undefined) {
  return point(Number(year), month, Number(dayOfMonth), 'day');
}

function quarter(number: number, year: number): DatePoint | null {
  return number >= 1 && number <= 4 ? point(year, number * 3 - 2, 1, 'quarter') : null;
}

/**
 * A date as people write it: « 14/03/2026 », « 14 mars 2026 », « mars 2026 », « dernier trimestre
 * 2023 », « 2026 ».
 * @returns the first day meant and how precise it is; null where it is no date.
 */
export function readDate(words: string): DatePoint | null {
  const text = fold(words)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:le|en|au) /u, '');
  for (const [pattern, read] of patterns) {
    const parts = pattern.exec(text);
    if (parts) return read(parts.slice(1));
  }
  return null;
}

const coarseness: Record<DatePrecision, number> = { day: 0, month: 1, quarter: 2, year: 3 };

/** The same date, no more precise than `precision`: « 14 mars 2026 » by the month is « mars 2026 ». */
export function roundDate(date: DatePoint, precision: DatePrecision): DatePoint {
  if (coarseness[precision] <= coarseness[date.precision]) return date;
  const [year = '', month = ''] = date.date.split('-');
  if (precision === 'year') return { date: `${year}-01-01`, precision };
  if (precision === 'month') return { date: `${year}-${month}-01`, precision };
  return { date: `${year}-${pad(Number(month) - ((Number(month) - 1) % 3))}-01`, precision };
}
