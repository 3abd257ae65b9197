import { and, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { courses } from '#db/schema/courses.ts';

import { reviseCourseInput } from './inputs.ts';
import { findKeptCourse } from './internal/keep-course.server.ts';
import { settleCourse } from './internal/settle-course.server.ts';

/**
 * Changes what a course says of itself, at once for who reads it; its steps wait to be published.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep it; {InvalidInput};
 * {Conflict} where somebody changed it since it was read.
 */
export async function reviseCourse(
  context: Context,
  input: { slug: unknown } & Record<string, unknown>,
): Promise<void> {
  const { row } = await findKeptCourse(context, input);
  const { slug: _slug, revision, ...said } = parseInput(reviseCourseInput, input);
  const columns = await settleCourse(context, said, row);
  const [changed] = await context.db
    .update(courses)
    .set({ ...columns, changedAt: context.clock(), revision: sql`${courses.revision} + 1` })
    .where(and(eq(courses.id, row.id), eq(courses.revision, revision)))
    .returning({ id: courses.id });
  if (!changed)
    throw new Conflict(
      'Quelqu’un a changé ce parcours entre-temps\u00A0: rechargez la page pour le relire.',
    );
}
