import { leastShown } from '#app/platform/least-shown.ts';

import type { Quiz } from './vocabulary.ts';

type Counted = { started: number; completed: number };

/**
 * How many began and completed, null where that would tell of fewer than five people: by itself, or
 * by what is left when it is subtracted.
 */
export function hideSmall({ started, completed }: Counted) {
  const isTelling = (people: number) => people > 0 && people < leastShown;
  const hidesCompleted =
    started < leastShown || isTelling(completed) || isTelling(started - completed);
  return {
    started: isTelling(started) ? null : started,
    completed: started > 0 && hidesCompleted ? null : completed,
  };
}

type First = { answers: Readonly<Record<string, unknown>>; missedIds: readonly string[] };

/**
 * The questions of a quiz that at least five people missed among those who answered, each with the
 * share of them to the nearest tenth, so that nobody is told apart.
 * @param firsts the first attempt of each.
 */
export function countMisses(quiz: Quiz, firsts: readonly First[]) {
  return quiz.questions.flatMap(({ id, label }) => {
    const answered = firsts.filter(({ answers }) => answers[id] !== undefined);
    const missed = answered.filter(({ missedIds }) => missedIds.includes(id)).length;
    if (missed < leastShown) return [];
    return [{ id, label, share: Math.round((10 * missed) / answered.length) / 10 }];
  });
}
