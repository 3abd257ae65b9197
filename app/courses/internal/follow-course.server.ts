import { canFollowCourse } from '#app/courses/policy.ts';
import { slugInput } from '#app/courses/inputs.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { courseLearners } from '#db/schema/courses.ts';

import { factsOf, findCourse, withSlug } from './find-course.server.ts';

/**
 * A course that this member may follow.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who does not read its steps, and
 * while it is not published.
 */
export async function findFollowedCourse({ actor, db }: Context, input: { slug: unknown }) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(slugInput, input);
  const found = await findCourse(db, actor, withSlug(slug));
  if (!canFollowCourse(actor, found.organiser, factsOf(found)))
    throw new Forbidden(
      'Ce parcours ne se suit pas\u00A0: il est entre professionnels, ou retiré.',
    );
  return { ...found, member: actor };
}

/** This member follows the course from now on, or still; who does two things at once waits here. */
export async function holdLearner(
  tx: Transaction,
  { courseId, userId, now }: { courseId: string; userId: string; now: Date },
): Promise<void> {
  await tx
    .insert(courseLearners)
    .values({ courseId, userId, startedAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [courseLearners.courseId, courseLearners.userId],
      set: { lastAt: now },
    });
}
