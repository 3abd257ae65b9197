import { formatCount, formatDistance } from '#app/ui/format.ts';

import type { SheetSummary } from './sheet-summary.ts';
import { budgetBracketLabels } from './vocabulary.ts';

/** « Médiathèque de Forcalquier (04), à 40 km ». */
export function sayWhere({
  carrierName,
  departementCode,
  distanceInKm,
}: Pick<SheetSummary, 'carrierName' | 'departementCode' | 'distanceInKm'>): string {
  const place = departementCode ? `${carrierName} (${departementCode})` : carrierName;
  if (distanceInKm === null) return place;
  return `${place}, à ${formatDistance(distanceInKm)}`;
}

/** « Sciences · mars 2026 ». */
export function sayThemeAndDate({
  themes,
  startLabel,
}: Pick<SheetSummary, 'themes' | 'startLabel'>): string {
  return [themes[0]?.label, startLabel].filter(Boolean).join(' · ');
}

/** « Enfants (6-11 ans), adultes et 2 autres publics »; null when nobody said. */
export function sayAudiences({ audiences }: Pick<SheetSummary, 'audiences'>): string | null {
  if (audiences.length === 0) return null;
  const [first, ...others] = audiences.map(({ label }) => label);
  const second = others[0];
  const lower = (text: string) => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);
  const said = second ? `${first}, ${lower(second)}` : `${first}`;
  return others.length < 2
    ? said
    : `${said} et ${formatCount(others.length - 1, 'autre public', 'autres publics')}`;
}

/** « Réalisé aussi par 4 bibliothèques ». */
export function sayReplays({ replayCount }: Pick<SheetSummary, 'replayCount'>): string {
  return replayCount === 0
    ? 'Pas encore reprise'
    : `Réalisé aussi par ${formatCount(replayCount, 'bibliothèque', 'bibliothèques')}`;
}

/** « 200 à 500 € »; null when it is unknown, or not for this reader. */
export function sayBracket({ budgetBracket }: Pick<SheetSummary, 'budgetBracket'>): string | null {
  return budgetBracket && budgetBracketLabels[budgetBracket];
}
