import type { DatePoint, SheetContent } from './content.ts';
import { firstDayOf, lastDayOf, sayDate } from './dates.ts';
import { correctDate, readDate, readEndOf, roundDate } from './read-date.ts';
import { sayDates } from './say-sheet.ts';
import { one, type SheetForm } from './sheet-form.ts';
import { type DatePrecision, datePrecisions } from './vocabulary.ts';

/** One box of a date and the choice of precision beside it, as the form names them. */
export type DateAnswer = { words: string; precision: string };

const precisionOf = (given: string): DatePrecision | undefined =>
  datePrecisions.find((precision) => precision === given);

const rounded = (date: DatePoint | null, given: string): DatePoint | null => {
  const precision = precisionOf(given);
  return date && precision ? roundDate(date, precision) : date;
};

/**
 * What the two boxes mean together. « De mars à juin 2026 » written as the start says the end too,
 * where nothing is written for it.
 * @returns undefined for a box that cannot be read.
 */
export function understandPeriod(start: DateAnswer, end: DateAnswer) {
  const read = ({ words, precision }: DateAnswer, edge: 'start' | 'end') =>
    words === '' ? null : (rounded(readDate(words, edge), precision) ?? undefined);
  const first = read(start, 'start');
  const last =
    end.words === '' && first ? rounded(readEndOf(start.words), start.precision) : read(end, 'end');
  return { start: first, end: last };
}

type Understood = ReturnType<typeof understandPeriod>;

/** « Compris : mars 2026. », for its author to check: the dates, and the months that a quarter stands for. */
export function sayUnderstoodPeriod({ start, end }: Understood): string | null {
  const dates = { start: start ?? null, end: end ?? null };
  const said = sayDates(dates);
  if (!said) return null;
  const points = [dates.start ?? dates.end, dates.end ?? dates.start].filter(
    (date) => date !== null,
  );
  const hasQuarter = points.some(({ precision }) => precision === 'quarter');
  const months = points.map((date, at) =>
    sayDate({ date: at === 0 ? firstDayOf(date) : lastDayOf(date), precision: 'month' }),
  );
  const span = `, soit ${/^[ao]/u.test(months[0] ?? '') ? 'd’' : 'de '}${months.join(' à ')}`;
  return `Compris\u00A0: ${said}${hasQuarter ? span : ''}.`;
}

/** The dates of a form; what cannot be read is told to `refuse`, and what `before` held stays. */
export function readPeriod(
  form: SheetForm,
  before: SheetContent,
  refuse: (name: string, sentence: string) => void,
): Pick<SheetContent, 'start' | 'end'> {
  const answer = (field: 'start' | 'end'): DateAnswer => ({
    words: one(form, `${field}.text`).trim(),
    precision: one(form, `${field}.precision`),
  });
  const read = understandPeriod(answer('start'), answer('end'));
  const settle = (field: 'start' | 'end') => {
    const date = read[field];
    if (date !== undefined) return date;
    refuse(`${field}.text`, correctDate(answer(field).words));
    return before[field];
  };
  return { start: settle('start'), end: settle('end') };
}
