import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import {
  courseCertificates,
  courseLearners,
  courseProgress,
  courseSteps,
} from '#db/schema/courses.ts';

import type { FoundCourse } from './find-course.server.ts';

/** Courses as a list says them, each with how far this actor is, null for who does not follow it. */
export async function readCourseSummaries(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  found: readonly FoundCourse[],
) {
  if (found.length === 0) return [];
  const ids = found.map(({ row }) => row.id);
  const userId = actor.kind === 'member' ? actor.userId : null;
  const [steps, learners, done, papers] = await Promise.all([
    db
      .select({ courseId: courseSteps.courseId, count: count() })
      .from(courseSteps)
      .where(and(inArray(courseSteps.courseId, ids), isNotNull(courseSteps.publishedPosition)))
      .groupBy(courseSteps.courseId),
    userId
      ? db
          .select()
          .from(courseLearners)
          .where(and(eq(courseLearners.userId, userId), inArray(courseLearners.courseId, ids)))
      : [],
    userId
      ? db
          .select({ courseId: courseProgress.courseId, count: count() })
          .from(courseProgress)
          .innerJoin(courseSteps, eq(courseSteps.id, courseProgress.stepId))
          .where(
            and(
              eq(courseProgress.userId, userId),
              inArray(courseProgress.courseId, ids),
              isNotNull(courseSteps.publishedPosition),
            ),
          )
          .groupBy(courseProgress.courseId)
      : [],
    userId
      ? db
          .select({ courseId: courseCertificates.courseId, code: courseCertificates.code })
          .from(courseCertificates)
          .where(
            and(eq(courseCertificates.holderId, userId), inArray(courseCertificates.courseId, ids)),
          )
      : [],
  ]);
  const countIn = (rows: readonly { courseId: string; count: number }[], id: string) =>
    rows.find(({ courseId }) => courseId === id)?.count ?? 0;
  return found.map(({ row, theme, organiser, state }) => {
    const learner = learners.find(({ courseId }) => courseId === row.id);
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      audience: row.audience,
      minutes: row.minutes,
      readers: row.readers,
      state,
      theme,
      organiser: { slug: organiser.slug, name: organiser.name },
      stepCount: countIn(steps, row.id),
      mine: learner
        ? {
            done: countIn(done, row.id),
            completedAt: learner.completedAt?.toISOString() ?? null,
            certificateCode: papers.find(({ courseId }) => courseId === row.id)?.code ?? null,
            lastAt: learner.lastAt.toISOString(),
          }
        : null,
    };
  });
}
