import type { DatePoint } from './content.ts';
import { readDates } from './read-dates.ts';
import type { DatePrecision } from './vocabulary.ts';

/** The box that is read: of several months, « Début » means the first and « Fin » the last. */
export type DateEdge = 'start' | 'end';

/**
 * A date as people write it: « 14/03/2026 », « 14 mars 2026 », « mars 2026 », « été 2026 », « dernier
 * trimestre 2023 », « 2026 ». Of « 1er semestre 2026 », the quarter that `edge` asks for.
 * @returns the first day meant and how precise it is; null where it is no date, or says more.
 */
export function readDate(words: string, edge: DateEdge = 'start'): DatePoint | null {
  const { start, end, saysMore } = readDates(words);
  if (saysMore) return null;
  return edge === 'start' ? start : (end ?? start);
}

/**
 * Where what is written as a start says the end too: June 2026 for « de mars à juin 2026 ».
 * @returns null for a single date.
 */
export function readEndOf(words: string): DatePoint | null {
  const { end, saysMore } = readDates(words);
  return saysMore ? null : end;
}

const examples = '14/03/2026, mars 2026, été 2026, 2e trimestre 2026, fin 2026 ou 2026';

/** What to write instead of words that `readDate` does not understand, as a sentence. */
export function correctDate(words: string): string {
  const hasYear = /\d{4}/u.test(words);
  if (!hasYear && readDate(`${words} 2026`))
    return 'Ajoutez l’année en quatre chiffres, par exemple 14 mars 2026.';
  if (readDate(words.replace(/,?\s*(?:à|de|dès)?\s*\d{1,2}\s*h.*$/iu, '')))
    return 'Écrivez le jour sans l’heure, par exemple 14 mars 2026\u00A0; l’heure va dans le déroulé.';
  return `Écrivez une date avec son année, par exemple ${examples}.`;
}

const coarseness: Record<DatePrecision, number> = { day: 0, month: 1, quarter: 2, year: 3 };

/** The same date, no more precise than `precision`: « 14 mars 2026 » by the month is « mars 2026 ». */
export function roundDate(date: DatePoint, precision: DatePrecision): DatePoint {
  if (coarseness[precision] <= coarseness[date.precision]) return date;
  const [year = '', month = ''] = date.date.split('-');
  if (precision === 'year') return { date: `${year}-01-01`, precision };
  if (precision === 'month') return { date: `${year}-${month}-01`, precision };
  const first = Number(month) - ((Number(month) - 1) % 3);
  return { date: `${year}-${String(first).padStart(2, '0')}-01`, precision };
}
