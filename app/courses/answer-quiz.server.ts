import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { limitRate } from '#app/platform/rate-limit.server.ts';
import { courseAttempts } from '#db/schema/courses.ts';

import { answerQuizInput } from './inputs.ts';
import { findPublishedSteps } from './internal/find-steps.server.ts';
import { findFollowedCourse, holdLearner } from './internal/follow-course.server.ts';
import { settleProgress } from './internal/settle-progress.server.ts';
import { chooseAll, markAnswers } from './mark-answers.ts';

/**
 * Answers a quiz, as often as one likes: each attempt is kept, one that passes is enough.
 * @returns the attempt, to be told; sent twice, the same.
 * @throws {NotSignedIn}; {NotFound} also for a step that is not a quiz; {Forbidden}; {InvalidInput} by
 * question left without an answer; {TooMany} beyond sixty in an hour.
 */
export async function answerQuiz(
  context: Context,
  input: { slug: unknown; stepId: unknown; clientKey: unknown; answers: unknown },
): Promise<{
  attemptId: string;
  number: number;
  score: [right: number, total: number];
  hasPassed: boolean;
}> {
  const { db, clock } = context;
  const { row, member } = await findFollowedCourse(context, input);
  const { stepId, clientKey, answers } = parseInput(answerQuizInput, input);
  const steps = await findPublishedSteps(db, row.id);
  const step = steps.find(({ id }) => id === stepId);
  if (!step?.quiz) throw new NotFound('Ce quiz n’existe pas, ou plus.');
  const chosen = chooseAll(step.quiz, answers);
  const key = member.userId;
  await limitRate(context, { name: 'quiz', key, most: 60, windowInSeconds: 3600 });
  const marked = markAnswers(step.quiz, chosen);
  const now = clock();
  const learner = { courseId: row.id, userId: member.userId };
  const attempt = await db.transaction(async (tx) => {
    await holdLearner(tx, { ...learner, now });
    await tx
      .insert(courseAttempts)
      .values({ ...learner, stepId, clientKey, answers: chosen, ...marked, takenAt: now })
      .onConflictDoNothing();
    const [kept] = await tx
      .select()
      .from(courseAttempts)
      .where(
        and(eq(courseAttempts.userId, member.userId), eq(courseAttempts.clientKey, clientKey)),
      );
    if (!kept || kept.stepId !== stepId) throw new NotFound('Ce quiz n’existe pas, ou plus.');
    if (kept.hasPassed) await settleProgress(tx, { ...learner, stepId, now });
    return kept;
  });
  return {
    attemptId: attempt.id,
    number: step.number,
    score: [attempt.questionCount - attempt.missedIds.length, attempt.questionCount],
    hasPassed: attempt.hasPassed,
  };
}
