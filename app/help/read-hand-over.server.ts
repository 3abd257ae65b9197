import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { themesWithSomebody } from './internal/themes-with-somebody.server.ts';
import { canHandOver } from './policy.ts';

/**
 * To whom a question may be passed.
 * @throws {NotSignedIn}; {NotFound} for who does not take part, and once it is resolved.
 */
export async function readHandOver(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, facts, row } = await findQuestion(context.db, context.actor, questionId);
  if (!canHandOver(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  return {
    questionId,
    title: row.title,
    themes: await themesWithSomebody(context.db, questionId),
  };
}
