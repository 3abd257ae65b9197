import { dayInMs } from '#app/platform/durations.ts';
import { formatCount, formatDate, toIsoDay } from '#app/ui/format.ts';

import type { TourState } from './vocabulary.ts';

/** « du 27 janvier 2027 au 28 janvier 2027 », « le 27 janvier 2027 ». */
export function sayDays(startsOn: string, endsOn: string): string {
  return startsOn === endsOn
    ? `le ${formatDate(startsOn)}`
    : `du ${formatDate(startsOn)} au ${formatDate(endsOn)}`;
}

/** Where others may join from. */
export function sayArea(departementCodes: readonly string[]): string {
  if (departementCodes.length === 0) return 'Ouverte à toute la région';
  const word = departementCodes.length === 1 ? 'au département' : 'aux départements';
  return `Ouverte ${word} ${departementCodes.join(', ')}`;
}

export function sayState(state: TourState, joinUntil: string): string {
  if (state === 'open') return `On s’y joint jusqu’au ${formatDate(joinUntil)}`;
  return state === 'closed' ? 'Close' : 'Annulée';
}

export const sayStops = (count: number) => formatCount(count, 'bibliothèque', 'bibliothèques');

/** The days of a tour, to choose from. */
export function daysBetween(startsOn: string, endsOn: string): string[] {
  const days: string[] = [];
  // Noon, so that no change of hour moves the day.
  for (let at = Date.parse(`${startsOn}T12:00:00Z`); toIsoDay(at) <= endsOn; at += dayInMs)
    days.push(toIsoDay(at));
  return days;
}
