import { and, eq, isNotNull, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { courses } from '#db/schema/courses.ts';

import { findKeptCourse } from './internal/keep-course.server.ts';

/**
 * Takes a course out of sight; what learners did of it is kept, should it be published again.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep it; {Conflict} where it is not
 * published.
 */
export async function withdrawCourse(context: Context, input: { slug: unknown }): Promise<void> {
  const { row, member } = await findKeptCourse(context, input);
  await context.db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(courses)
      .set({ withdrawnAt: context.clock(), withdrawnById: member.userId })
      .where(
        and(eq(courses.id, row.id), isNotNull(courses.publishedAt), isNull(courses.withdrawnAt)),
      )
      .returning({ id: courses.id });
    if (!withdrawn) throw new Conflict('Ce parcours n’est pas publié.');
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'withdraw-course',
      targetKind: 'course',
      targetId: row.id,
    });
  });
}
