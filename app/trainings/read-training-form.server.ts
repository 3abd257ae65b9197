import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { richTextToNotation } from '#app/sheets/rich-text-to-notation.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import { slugInput } from './inputs.ts';
import { findTraining, withSlug } from './internal/find-training.server.ts';
import { listOrganisers } from './list-organisers.server.ts';
import { canOrganise } from './policy.ts';

/** Lists to choose from; a retired theme stays on the training that carries it. */
async function readChoices(context: Context, themeId: number | null) {
  const [{ themes }, organisers] = await Promise.all([listTerms(context), listOrganisers(context)]);
  return {
    themes: themes
      .filter(({ id, isRetired }) => !isRetired || id === themeId)
      .map(({ id, label }) => ({ value: String(id), label })),
    organisers: organisers.map(({ id, label }) => ({ value: id, label })),
  };
}

/**
 * A form to fill, or what a training says to be changed.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who does not organise.
 */
export async function readTrainingForm(context: Context, input: { slug: unknown } | null) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!input) {
    const choices = await readChoices(context, null);
    if (choices.organisers.length === 0)
      throw new Forbidden(
        'Les formations s’organisent par les bibliothèques départementales et les référents.',
      );
    return { training: null, choices };
  }
  const { slug } = parseInput(slugInput, input);
  const { row, organiser } = await findTraining(db, actor, withSlug(slug));
  if (!canOrganise(actor, organiser))
    throw new Forbidden('Cette formation se tient par qui l’organise.');
  return {
    training: {
      slug: row.slug,
      title: row.title,
      summary: row.summary,
      aims: row.aims,
      programme: row.programme,
      notation: richTextToNotation(row.programme),
      audience: row.audience,
      prerequisites: row.prerequisites,
      themeId: String(row.themeId),
      libraryId: row.libraryId,
      revision: row.revision,
    },
    choices: await readChoices(context, row.themeId),
  };
}
export type TrainingFormData = Awaited<ReturnType<typeof readTrainingForm>>;
