import { formatCount, formatEuros, plural } from '#app/ui/format.ts';

import type { SheetContent } from './content.ts';
import { firstDayOf, lastDayOf, sayDate } from './dates.ts';
import { totalsOf } from './totals.ts';
import { budgetBracketLabels, budgetBracketOf, durationUnitLabels } from './vocabulary.ts';

/**
 * « 13 mars 2026 », « 13 et 14 mars 2026 », « du 3 au 14 mars 2026 », « dernier trimestre 2023 –
 * 2024 »; null without dates.
 */
export function sayDates({ start, end }: Pick<SheetContent, 'start' | 'end'>): string | null {
  const first = start ?? end;
  if (!first) return null;
  const isOneMoment =
    !start ||
    !end ||
    (firstDayOf(start) === firstDayOf(end) && lastDayOf(start) === lastDayOf(end));
  if (isOneMoment) return sayDate(first);
  if (start.precision === 'day' && end.precision === 'day') {
    const [fromWords, toWords] = [sayDate(start).split(' '), sayDate(end).split(' ')];
    const isSameYear = start.date.slice(0, 4) === end.date.slice(0, 4);
    const isSameMonth = start.date.slice(0, 7) === end.date.slice(0, 7);
    const kept = isSameMonth ? 1 : isSameYear ? 2 : 3;
    const isNextDay = isSameMonth && Number(end.date.slice(8)) - Number(start.date.slice(8)) === 1;
    if (isNextDay) return `${fromWords[0]} et ${toWords.join(' ')}`;
    return `du ${fromWords.slice(0, kept).join(' ')} au ${toWords.join(' ')}`;
  }
  return `${sayDate(start)} – ${sayDate(end)}`;
}

/** « 6 semaines de préparation »; null when nobody said. */
export function sayPreparation({
  preparationTime,
}: Pick<SheetContent, 'preparationTime'>): string | null {
  if (!preparationTime) return null;
  const [one, many] = durationUnitLabels[preparationTime.unit];
  const amount = preparationTime.amount;
  const figure = Number.isInteger(amount)
    ? formatCount(amount, one, many)
    : `${amount.toLocaleString('fr-FR')}\u00A0${plural(amount, one, many)}`;
  return `${figure} de préparation`;
}

/** The bracket of the budget, as readers compare it; null when no amount is known (or seen). */
export function sayBudget(content: Pick<SheetContent, 'expenses' | 'fundings'>): string | null {
  const bracket = budgetBracketOf(totalsOf(content).expensesInCents);
  return bracket && budgetBracketLabels[bracket];
}

/** How the plan stands: « Plan équilibré. »; null without both sides. */
export function sayBalance(content: Pick<SheetContent, 'expenses' | 'fundings'>): string | null {
  const { missingInCents } = totalsOf(content);
  if (missingInCents === null || content.fundings.length === 0) return null;
  if (missingInCents === 0) return 'Plan équilibré.';
  return missingInCents > 0
    ? `Il manque ${formatEuros(missingInCents)} pour équilibrer le plan.`
    : `Les financements dépassent les dépenses de ${formatEuros(-missingInCents)}.`;
}
