import { and, eq, isNull, isNotNull, sql } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { courses, courseSteps } from '#db/schema/courses.ts';

import { findKeptCourse, holdCourse } from './internal/keep-course.server.ts';
import { settleCompletions } from './internal/settle-progress.server.ts';

/**
 * Shows the steps of a course as they are written. Those that were taken out go, with what was done
 * of them; what learners did of the others stays.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep it; {InvalidInput} without a step
 */
export async function publishCourse(context: Context, input: { slug: unknown }): Promise<void> {
  const { row, member } = await findKeptCourse(context, input);
  const now = context.clock();
  await context.db.transaction(async (tx) => {
    await holdCourse(tx, row.id, now);
    await tx
      .delete(courseSteps)
      .where(and(eq(courseSteps.courseId, row.id), isNull(courseSteps.position)));
    const shown = await tx
      .update(courseSteps)
      .set({
        publishedPosition: sql`${courseSteps.position}`,
        publishedContent: sql`${courseSteps.content}`,
        publishedFileId: sql`${courseSteps.fileId}`,
      })
      .where(and(eq(courseSteps.courseId, row.id), isNotNull(courseSteps.position)))
      .returning({ id: courseSteps.id });
    if (shown.length === 0)
      throw new InvalidInput({ '': ['Écrivez une première étape avant de publier.'] });
    await tx
      .update(courses)
      .set({
        publishedAt: now,
        publishedById: member.userId,
        withdrawnAt: null,
        withdrawnById: null,
      })
      .where(eq(courses.id, row.id));
    // Who had done all but what was taken out is through with it.
    await settleCompletions(tx, { courseId: row.id, now });
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'publish-course',
      targetKind: 'course',
      targetId: row.id,
    });
  });
}
