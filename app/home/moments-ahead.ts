import { toIsoDay } from '#app/ui/format.ts';

import { type YearlyMoment, yearlyMoments } from './vocabulary.ts';

/** The yearly moments, the next one first: one that is going on counts as the next. */
export function momentsAhead(now: Date): YearlyMoment[] {
  const today = toIsoDay(now).slice('2026-'.length);
  const isAhead = ({ until }: YearlyMoment) => until >= today;
  return [...yearlyMoments.filter(isAhead), ...yearlyMoments.filter((one) => !isAhead(one))];
}
