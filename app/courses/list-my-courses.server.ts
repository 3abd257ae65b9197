import { and, eq, exists, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { courseLearners, courses } from '#db/schema/courses.ts';

import { findCourses } from './internal/find-course.server.ts';
import { readCourseSummaries } from './internal/read-course-summaries.server.ts';

/** The courses that I follow, those that I am at first, the last one first; none for visitors. */
export async function listMyCourses({ db, actor }: Pick<Context, 'db' | 'actor'>) {
  if (actor.kind !== 'member') return [];
  const mine = db
    .select({ one: sql`1` })
    .from(courseLearners)
    .where(and(eq(courseLearners.courseId, courses.id), eq(courseLearners.userId, actor.userId)));
  const found = await readCourseSummaries({ db, actor }, await findCourses(db, exists(mine)));
  const isOver = ({ mine: said }: (typeof found)[number]) => Number(Boolean(said?.completedAt));
  return found
    .filter((course) => course.state === 'published' || isOver(course))
    .toSorted(
      (a, b) => isOver(a) - isOver(b) || (b.mine?.lastAt ?? '').localeCompare(a.mine?.lastAt ?? ''),
    );
}
export type MyCourse = Awaited<ReturnType<typeof listMyCourses>>[number];
