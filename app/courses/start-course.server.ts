import type { Context } from '#app/platform/context.server.ts';

import { findFollowedCourse, holdLearner } from './internal/follow-course.server.ts';
import { findPublishedSteps } from './internal/find-steps.server.ts';

/**
 * Begins to follow a course; who follows it already goes on.
 * @returns the number of its first step.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not read its steps
 */
export async function startCourse(
  context: Context,
  input: { slug: unknown },
): Promise<{ slug: string; number: number }> {
  const { db, clock } = context;
  const { row, member } = await findFollowedCourse(context, input);
  await db.transaction((tx) =>
    holdLearner(tx, { courseId: row.id, userId: member.userId, now: clock() }),
  );
  const [first] = await findPublishedSteps(db, row.id);
  return { slug: row.slug, number: first?.number ?? 1 };
}
