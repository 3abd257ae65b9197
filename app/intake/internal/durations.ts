import type { DurationUnit } from '#app/sheets/vocabulary.ts';

import { fold } from './fold.ts';

const units: readonly [RegExp, DurationUnit, number][] = [
  [/^(?:h|heures?)$/u, 'hours', 1],
  [/^(?:demi journees?|demie journees?)$/u, 'days', 0.5],
  [/^(?:j|jours?|journees?)$/u, 'days', 1],
  [/^(?:semaines?)$/u, 'weeks', 1],
  [/^(?:mois)$/u, 'months', 1],
];
const numbers: Record<string, number> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  huit: 8,
  dix: 10,
};
const expression =
  /(?<amount>\d+(?:[.,]\d+)?|une?|deux|trois|quatre|cinq|six|huit|dix)\s*(?<unit>demi[- ]?e?[- ]?journées?|heures?|h|jours?|journées?|j|semaines?|mois)(?![\p{L}])(?:\s*(?<minutes>[0-5]\d))?/iu;

export type ReadDuration = { amount: number; unit: DurationUnit; saysMore: boolean };

/** « 6 semaines », « deux demi-journées », « 1 h 30 »; null when no duration is said. */
export function readDuration(text: string): ReadDuration | null {
  const match = expression.exec(text);
  if (!match?.groups) return null;
  const said = match.groups['amount']!.toLowerCase();
  const number = numbers[said] ?? Number(said.replace(',', '.'));
  const unit = units.find(([pattern]) => pattern.test(fold(match.groups!['unit']!)));
  if (!unit) return null;
  const minutes = unit[1] === 'hours' ? Number(match.groups['minutes'] ?? 0) / 60 : 0;
  const rest = fold(text.replace(match[0], ' ')).replace(
    /\b(?:environ|a peu pres|de|d|avant)\b/gu,
    '',
  );
  return { amount: number * unit[2] + minutes, unit: unit[1], saysMore: rest.trim() !== '' };
}
