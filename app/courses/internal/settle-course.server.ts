import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { courseInput } from '#app/courses/inputs.ts';
import { trainingAudienceLabels } from '#app/trainings/vocabulary.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { type FieldErrors, InvalidInput } from '#app/platform/errors.ts';
import { themes } from '#db/schema/vocabularies.ts';

import { listKeptTrainings } from './list-kept-trainings.server.ts';

/**
 * What was said of a course, as the table keeps it: a theme that exists, a library in whose name
 * this member organises, a training of theirs.
 * @param stands the library and the training that it has already, which stay allowed.
 * @throws {InvalidInput}
 */
export async function settleCourse(
  context: Context,
  said: z.output<typeof courseInput>,
  stands: { libraryId: string; trainingId: string | null } | null,
) {
  const [[theme], organisers, trainings] = await Promise.all([
    context.db
      .select({ id: themes.id, label: themes.label })
      .from(themes)
      .where(eq(themes.id, said.themeId)),
    listOrganisers(context),
    listKeptTrainings(context),
  ]);
  const errors: FieldErrors = {};
  if (!theme) errors.themeId = ['Choisissez un thème.'];
  const organiser = organisers.find(({ id }) => id === said.libraryId);
  if (!organiser && said.libraryId !== stands?.libraryId)
    errors.libraryId = ['Vous n’organisez pas au nom de cette bibliothèque.'];
  if (
    said.trainingId &&
    said.trainingId !== stands?.trainingId &&
    !trainings.some(({ id }) => id === said.trainingId)
  )
    errors.trainingId = ['Choisissez une formation que vous organisez.'];
  if (Object.keys(errors).length) throw new InvalidInput(errors);
  const searchKeys = [
    said.summary,
    theme?.label,
    trainingAudienceLabels[said.audience],
    organiser?.label,
  ];
  return { ...said, searchKeys: searchKeys.filter(Boolean).join(' \n') };
}
