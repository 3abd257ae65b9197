import { or, isNotNull, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { courses } from '#db/schema/courses.ts';

import { findCourses } from './internal/find-course.server.ts';
import { readCourseSummaries } from './internal/read-course-summaries.server.ts';
import { canKeepCourse } from './policy.ts';

/** Courses that are not published, or no longer, for who keeps them; by their title. */
export async function listKeptCourses({ db, actor }: Pick<Context, 'db' | 'actor'>) {
  if (actor.kind !== 'member') return [];
  const hidden = or(isNull(courses.publishedAt), isNotNull(courses.withdrawnAt));
  const kept = (await findCourses(db, hidden)).filter(({ organiser }) =>
    canKeepCourse(actor, organiser),
  );
  return (await readCourseSummaries({ db, actor }, kept)).toSorted((a, b) =>
    a.title.localeCompare(b.title, 'fr'),
  );
}
