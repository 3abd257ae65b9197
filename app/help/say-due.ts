import { formatFullDate, formatTime } from '#app/ui/format.ts';

/** « Réponse promise avant le mardi 24 novembre 2026 à 14 h 05. » */
export function sayDue(dueAt: Date | string): string {
  return `Réponse promise avant le ${formatFullDate(dueAt)} à ${formatTime(dueAt)}.`;
}
