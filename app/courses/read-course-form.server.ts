import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';
import type { courses } from '#db/schema/courses.ts';

import { courseState } from './course-state.ts';
import { findKeptCourse } from './internal/keep-course.server.ts';
import { findWrittenSteps } from './internal/find-steps.server.ts';
import { listKeptTrainings } from './internal/list-kept-trainings.server.ts';
import { hasUnpublishedSteps } from './internal/has-unpublished-steps.server.ts';

/** Lists to choose from; what a course has already stays among them. */
async function readChoices(context: Context, row: typeof courses.$inferSelect | null) {
  const [{ themes }, organisers, trainings] = await Promise.all([
    listTerms(context),
    listOrganisers(context),
    listKeptTrainings(context),
  ]);
  return {
    themes: themes
      .filter(({ id, isRetired }) => !isRetired || id === row?.themeId)
      .map(({ id, label }) => ({ value: String(id), label })),
    organisers: organisers.map(({ id, label }) => ({ value: id, label })),
    trainings: trainings.map(({ id, title }) => ({ value: id, label: title })),
  };
}

/**
 * A form to fill.
 * @throws {NotSignedIn}; {Forbidden} for who organises for no library.
 */
export async function readNewCourseForm(context: Context) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const choices = await readChoices(context, null);
  if (choices.organisers.length === 0)
    throw new Forbidden(
      'Les parcours s’écrivent par les bibliothèques départementales et les référents.',
    );
  return { course: null, choices };
}

/**
 * A course as it is being written: what it says of itself, its steps in their order.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who does not keep it.
 */
export async function readCourseForm(context: Context, input: { slug: unknown }) {
  const { row } = await findKeptCourse(context, input);
  const [choices, steps, hasChanges] = await Promise.all([
    readChoices(context, row),
    findWrittenSteps(context.db, row.id),
    hasUnpublishedSteps(context.db, row.id),
  ]);
  return {
    course: {
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      aims: row.aims,
      audience: row.audience,
      themeId: String(row.themeId),
      minutes: String(row.minutes),
      readers: row.readers,
      libraryId: row.libraryId,
      trainingId: row.trainingId ?? '',
      revision: row.revision,
      state: courseState(row),
    },
    choices,
    steps: steps.map(({ id, kind, title, isPublished }) => ({ id, kind, title, isPublished })),
    /** Readers see other steps than those that are written, or in another order. */
    hasChanges,
  };
}
export type CourseForm =
  | Awaited<ReturnType<typeof readNewCourseForm>>
  | Awaited<ReturnType<typeof readCourseForm>>;
export type KeptCourse = Awaited<ReturnType<typeof readCourseForm>>;
