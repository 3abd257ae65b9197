import { and, eq, isNotNull, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { courses } from '#db/schema/courses.ts';

import { findCourses } from './internal/find-course.server.ts';
import { readCourseSummaries } from './internal/read-course-summaries.server.ts';

/** The published courses of a training, by their title. */
export async function listCoursesOfTraining(
  context: Pick<Context, 'db' | 'actor'>,
  trainingId: string,
) {
  const shown = and(
    eq(courses.trainingId, trainingId),
    isNotNull(courses.publishedAt),
    isNull(courses.withdrawnAt),
  );
  const found = await readCourseSummaries(context, await findCourses(context.db, shown));
  return found.toSorted((a, b) => a.title.localeCompare(b.title, 'fr'));
}
