import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { stepIdInput } from './inputs.ts';
import { findPublishedSteps } from './internal/find-steps.server.ts';
import { findFollowedCourse, holdLearner } from './internal/follow-course.server.ts';
import { settleProgress } from './internal/settle-progress.server.ts';

/**
 * Says that a text, a video or a file was read; a quiz is answered instead.
 * @returns the number of the step that follows, null after the last; whether the course is completed.
 * @throws {NotSignedIn}; {NotFound} also for a step that is not shown; {Forbidden}; {InvalidInput}
 */
export async function finishStep(
  context: Context,
  input: { slug: unknown; stepId: unknown },
): Promise<{ slug: string; next: number | null; isCompleted: boolean }> {
  const { db, clock } = context;
  const { row, member } = await findFollowedCourse(context, input);
  const { stepId } = parseInput(stepIdInput, input);
  const steps = await findPublishedSteps(db, row.id);
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw new NotFound('Cette étape n’existe pas, ou plus.');
  if (step.kind === 'quiz') throw new InvalidInput({ '': ['Répondez au quiz.'] });
  const done = { courseId: row.id, userId: member.userId, now: clock() };
  const isCompleted = await db.transaction(async (tx) => {
    await holdLearner(tx, done);
    return settleProgress(tx, { ...done, stepId });
  });
  const next = step.number < steps.length ? step.number + 1 : null;
  return { slug: row.slug, next, isCompleted };
}
