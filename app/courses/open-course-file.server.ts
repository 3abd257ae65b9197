import { and, eq, or } from 'drizzle-orm';
import { z } from 'zod';

import { findFile, openFile, type OpenFile } from '#app/files/open-file.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { courses, courseSteps } from '#db/schema/courses.ts';

import { factsOf, findCourses } from './internal/find-course.server.ts';
import { canKeepCourse, canReadSteps } from './policy.ts';

const input = z.object({
  fileId: z.uuid(),
  width: z.number().int().min(1).max(10_000).nullable().default(null),
});

/**
 * The file of a step, for who reads the steps of its course; one that is not published yet, or no
 * longer, for who keeps it.
 * @throws {NotFound} for everybody else.
 */
export async function openCourseFile(
  context: Context,
  given: z.input<typeof input>,
): Promise<OpenFile> {
  const { actor, db } = context;
  const gone = new NotFound('Ce fichier n’est plus là.');
  const parsed = input.safeParse(given);
  if (!parsed.success) throw gone;
  const { fileId, width } = parsed.data;
  const [step] = await db
    .select({ courseId: courseSteps.courseId, publishedFileId: courseSteps.publishedFileId })
    .from(courseSteps)
    .where(and(or(eq(courseSteps.fileId, fileId), eq(courseSteps.publishedFileId, fileId))));
  const [course] = step ? await findCourses(db, eq(courses.id, step.courseId)) : [];
  if (!step || !course) throw gone;
  const reads =
    step.publishedFileId === fileId
      ? canReadSteps(actor, course.organiser, factsOf(course))
      : canKeepCourse(actor, course.organiser);
  if (!reads) throw gone;
  return openFile(await findFile(context, fileId), width);
}
