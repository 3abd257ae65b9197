import { and, asc, count, eq, inArray } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { courseAttempts, courseLearners } from '#db/schema/courses.ts';

import { findPublishedSteps } from './internal/find-steps.server.ts';
import { findKeptCourse } from './internal/keep-course.server.ts';
import { countMisses, hideSmall } from './sum-up.ts';

/**
 * How many began a course and completed it, and which questions are missed most often the first
 * time; nothing that tells of fewer than five people.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who does not keep it.
 */
export async function readCourseFigures(context: Context, input: { slug: unknown }) {
  const { db } = context;
  const { row } = await findKeptCourse(context, input);
  const quizzes = (await findPublishedSteps(db, row.id)).filter(({ quiz }) => quiz);
  const [[counted], attempts] = await Promise.all([
    db
      .select({ started: count(), completed: count(courseLearners.completedAt) })
      .from(courseLearners)
      .where(eq(courseLearners.courseId, row.id)),
    quizzes.length
      ? db
          .selectDistinctOn([courseAttempts.stepId, courseAttempts.userId], {
            stepId: courseAttempts.stepId,
            answers: courseAttempts.answers,
            missedIds: courseAttempts.missedIds,
          })
          .from(courseAttempts)
          .where(
            and(
              eq(courseAttempts.courseId, row.id),
              inArray(
                courseAttempts.stepId,
                quizzes.map(({ id }) => id),
              ),
            ),
          )
          .orderBy(courseAttempts.stepId, courseAttempts.userId, asc(courseAttempts.takenAt))
      : [],
  ]);
  return {
    ...hideSmall(counted ?? { started: 0, completed: 0 }),
    missed: quizzes
      .flatMap(({ id, quiz }) =>
        countMisses(
          quiz!,
          attempts.filter(({ stepId }) => stepId === id),
        ),
      )
      .toSorted((a, b) => b.share - a.share)
      .slice(0, 5),
  };
}
export type CourseFigures = Awaited<ReturnType<typeof readCourseFigures>>;
