const dayOfWeek = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });

/** ISO day of the week: `1` → « lundi ». Apart from `format.ts`, which every first view carries. */
export function formatWeekday(isoWeekday: number): string {
  // 1 January 2024 was a Monday.
  return dayOfWeek.format(Date.UTC(2024, 0, isoWeekday));
}
