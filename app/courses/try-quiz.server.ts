import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { tryQuizInput } from './inputs.ts';
import { findPreviewed, stepNumbered } from './internal/find-previewed.server.ts';
import { chooseAll, markAnswers, sayAttempt } from './mark-answers.ts';
import type { StepPage } from './read-step.server.ts';

/**
 * Answers a quiz as it is written, for who keeps the course: marked and told as to a reader, kept
 * nowhere.
 * @throws {NotFound} for everybody else, and for a step that is not a quiz; {InvalidInput} by question
 * left without an answer.
 */
export async function tryQuiz(
  context: Context,
  input: { slug: unknown; number: unknown; answers: unknown },
): Promise<NonNullable<NonNullable<StepPage['quiz']>['attempt']>> {
  const { written } = await findPreviewed(context, input);
  const { quiz } = stepNumbered(written, input.number);
  if (!quiz) throw new NotFound('Ce quiz n’existe pas, ou plus.');
  const { answers } = parseInput(tryQuizInput, input);
  const chosen = chooseAll(quiz, answers);
  const marked = markAnswers(quiz, chosen);
  return {
    rank: 1,
    right: marked.questionCount - marked.missedIds.length,
    total: marked.questionCount,
    hasPassed: marked.hasPassed,
    chosen,
    questions: sayAttempt(quiz, { answers: chosen, ...marked }),
  };
}
