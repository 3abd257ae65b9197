import { eq, sql } from 'drizzle-orm';

import { canKeepCourse } from '#app/courses/policy.ts';
import { slugInput } from '#app/courses/inputs.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { courses } from '#db/schema/courses.ts';

import { findCourse, withSlug } from './find-course.server.ts';

/**
 * A course that this member keeps.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who only reads it.
 */
export async function findKeptCourse({ actor, db }: Context, input: { slug: unknown }) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug } = parseInput(slugInput, input);
  const found = await findCourse(db, actor, withSlug(slug));
  if (!canKeepCourse(actor, found.organiser))
    throw new Forbidden('Ce parcours se tient par la bibliothèque qui le propose.');
  return { ...found, member: actor };
}

/** Two who change the steps of a course come one after the other. */
export async function holdCourse(tx: Transaction, courseId: string, now: Date): Promise<void> {
  await tx
    .update(courses)
    .set({ changedAt: now, revision: sql`${courses.revision} + 1` })
    .where(eq(courses.id, courseId));
}
