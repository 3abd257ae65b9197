import { and, asc, eq, isNotNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { courseSteps } from '#db/schema/courses.ts';

import { moveStepInput } from './inputs.ts';
import { findKeptCourse, holdCourse } from './internal/keep-course.server.ts';

/**
 * Moves a step one place up or down; at either end it stays. Readers see the order once it is
 * published.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep the course; {InvalidInput}
 */
export async function moveStep(
  context: Context,
  input: { slug: unknown; stepId: unknown; direction: unknown },
): Promise<void> {
  const { row } = await findKeptCourse(context, input);
  const { stepId, direction } = parseInput(moveStepInput, input);
  await context.db.transaction(async (tx) => {
    await holdCourse(tx, row.id, context.clock());
    const steps = await tx
      .select({ id: courseSteps.id, position: courseSteps.position })
      .from(courseSteps)
      .where(and(eq(courseSteps.courseId, row.id), isNotNull(courseSteps.position)))
      .orderBy(asc(courseSteps.position));
    const at = steps.findIndex(({ id }) => id === stepId);
    const moved = steps[at];
    if (!moved) throw new NotFound('Cette étape n’existe pas, ou plus.');
    const other = steps[direction === 'up' ? at - 1 : at + 1];
    if (!other) return;
    for (const [one, position] of [
      [moved, other.position],
      [other, moved.position],
    ] as const)
      await tx.update(courseSteps).set({ position }).where(eq(courseSteps.id, one.id));
  });
}
