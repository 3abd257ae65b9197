import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { courseSteps } from '#db/schema/courses.ts';

import { stepIdInput } from './inputs.ts';
import { findKeptCourse, holdCourse } from './internal/keep-course.server.ts';

/**
 * Takes a step out of a course. One that readers see stays for them until the course is published
 * again; from then on it no longer counts.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep the course
 */
export async function removeStep(
  context: Context,
  input: { slug: unknown; stepId: unknown },
): Promise<void> {
  const { row } = await findKeptCourse(context, input);
  const { stepId } = parseInput(stepIdInput, input);
  await context.db.transaction(async (tx) => {
    await holdCourse(tx, row.id, context.clock());
    const one = and(
      eq(courseSteps.id, stepId),
      eq(courseSteps.courseId, row.id),
      isNotNull(courseSteps.position),
    );
    const gone = await tx
      .delete(courseSteps)
      .where(and(one, isNull(courseSteps.publishedPosition)))
      .returning({ id: courseSteps.id });
    const hidden = gone.length
      ? gone
      : await tx
          .update(courseSteps)
          .set({ position: null })
          .where(one)
          .returning({ id: courseSteps.id });
    if (hidden.length === 0) throw new NotFound('Cette étape n’existe pas, ou plus.');
    const left = await tx
      .select({ id: courseSteps.id })
      .from(courseSteps)
      .where(and(eq(courseSteps.courseId, row.id), isNotNull(courseSteps.position)))
      .orderBy(asc(courseSteps.position));
    for (const [i, { id }] of left.entries())
      await tx
        .update(courseSteps)
        .set({ position: i + 1 })
        .where(eq(courseSteps.id, id));
  });
}
