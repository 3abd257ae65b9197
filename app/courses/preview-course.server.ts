import type { Context } from '#app/platform/context.server.ts';

import { findPreviewed } from './internal/find-previewed.server.ts';
import { readCourse, type CoursePage } from './read-course.server.ts';

/**
 * What a course will be to its readers, with its steps as they are written, for who keeps it.
 * @throws {NotFound} for everybody else.
 */
export async function previewCourse(
  context: Context,
  input: { slug: unknown },
): Promise<CoursePage> {
  const { shown } = await findPreviewed(context, input);
  const page = await readCourse(context, input);
  return { ...page, steps: shown, mine: null, mayRead: true, mayFollow: true, isPreview: true };
}
