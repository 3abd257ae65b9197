import { formatDate, formatDateTime } from '#app/ui/format.ts';

const instantForm = /^\d{4}-\d{2}-\d{2}T/u;
const dayForm = /^\d{4}-\d{2}-\d{2}$/u;

/** A value of a row as people read it; empty where there is none. */
export function sayValue(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) return value.map((each) => sayValue(column, each)).join(', ');
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  if (column.endsWith('_at_minute')) return sayMinute(Number(text));
  if (instantForm.test(text)) return formatDateTime(text);
  return dayForm.test(text) ? formatDate(text) : text;
}

/** Minutes since midnight, on the clock of Paris: « 9 h 05 ». */
function sayMinute(minute: number): string {
  const rest = minute % 60;
  return `${Math.floor(minute / 60)}\u00A0h${rest ? `\u00A0${String(rest).padStart(2, '0')}` : ''}`;
}
