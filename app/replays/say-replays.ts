import { formatCount, formatDecimal, formatEuros } from '#app/ui/format.ts';

import type { ReplayFigures } from './replay-figures.ts';

/** « 4 bibliothèques · 231 personnes · coût médian 640 € · note 4,5 sur 5 ». */
export function sayReplayFigures(libraryCount: number, figures: ReplayFigures | null): string {
  const { attendance = null, medianCostInCents = null, averageRating = null } = figures ?? {};
  return [
    formatCount(libraryCount, 'bibliothèque', 'bibliothèques'),
    attendance === null ? '' : formatCount(attendance, 'personne', 'personnes'),
    medianCostInCents === null ? '' : `coût médian ${formatEuros(medianCostInCents)}`,
    averageRating === null ? '' : `note ${formatDecimal(averageRating)} sur 5`,
  ]
    .filter(Boolean)
    .join(' · ');
}
