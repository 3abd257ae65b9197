import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { courses } from '#db/schema/courses.ts';

import { type CourseInput, courseInput } from './inputs.ts';
import { chooseSlug } from './internal/choose-slug.server.ts';
import { settleCourse } from './internal/settle-course.server.ts';

/**
 * Writes what a course is; who keeps it alone reads it until it is published.
 * @throws {NotSignedIn}; {Forbidden} for who organises for no library; {InvalidInput}
 */
export async function createCourse(
  context: Context,
  input: CourseInput,
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if ((await listOrganisers(context)).length === 0)
    throw new Forbidden(
      'Les parcours s’écrivent par les bibliothèques départementales et les référents.',
    );
  const columns = await settleCourse(context, parseInput(courseInput, input), null);
  return db.transaction(async (tx) => {
    const slug = await chooseSlug(tx, columns.title);
    const [row] = await tx
      .insert(courses)
      .values({ ...columns, slug, createdById: actor.userId, changedAt: clock() })
      .returning({ id: courses.id });
    if (!row) throw new Error('The course was not written');
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'create-course',
      targetKind: 'course',
      targetId: row.id,
    });
    return { slug };
  });
}
