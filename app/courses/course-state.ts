import type { CourseState } from './vocabulary.ts';

/** What became of a course: written, shown to its readers, taken back. */
export function courseState(course: { publishedAt: unknown; withdrawnAt: unknown }): CourseState {
  if (!course.publishedAt) return 'draft';
  return course.withdrawnAt ? 'withdrawn' : 'published';
}
