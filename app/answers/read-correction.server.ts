import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { listTerms } from '#app/vocabularies/list-terms.server.ts';

import type { slugInput } from './inputs.ts';
import { readAnswer } from './read-answer.server.ts';

/**
 * What the form of a correction shows.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for who did not write it.
 */
export async function readCorrection(context: Context, input: z.input<typeof slugInput>) {
  if (context.actor.kind !== 'member') throw new NotSignedIn();
  const answer = await readAnswer(context, input);
  if (!answer.may.correct)
    throw new Forbidden('Seules les personnes qui l’ont écrite la corrigent.');
  const { themes } = await listTerms(context);
  return {
    answer,
    themes: themes
      .filter(({ id, isRetired }) => !isRetired || id === answer.themeId)
      .map(({ id, label }) => ({ id, label })),
  };
}
