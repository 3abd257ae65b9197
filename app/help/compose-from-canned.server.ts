import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetAddress } from '#app/sheets/addresses.ts';
import { helpCannedAnswers as canned } from '#db/schema/help-canned.ts';

import { fillPlaceholders, withCanned } from './canned-answers.ts';
import { composeFromCannedInput } from './inputs.ts';
import { isUsableBy } from './internal/canned-conditions.server.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { selectHeading } from './internal/select-heading.server.ts';
import { canAnswer } from './policy.ts';

/**
 * What was being written, followed by a text to begin from; nothing is sent.
 * @throws {NotSignedIn}; {NotFound} for who may not write there; {InvalidInput} on `cannedId`.
 */
export async function composeFromCanned(
  { db, actor: asking }: Context,
  input: z.input<typeof composeFromCannedInput>,
): Promise<{ body: string }> {
  const { questionId, cannedId, body } = parseInput(composeFromCannedInput, input);
  const { actor, facts } = await findQuestion(db, asking, questionId);
  if (!canAnswer(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const [found] = await db
    .select({ body: canned.body })
    .from(canned)
    .where(and(eq(canned.id, cannedId), isUsableBy(actor)));
  if (!found) throw new InvalidInput({ cannedId: ['Choisissez une réponse type de la liste.'] });
  const { askedBy, sheet } = await selectHeading(db, questionId);
  const around = { askedBy, sheetPath: sheet && sheetAddress(sheet.slug) };
  return { body: withCanned(body, fillPlaceholders(found.body, around)) };
}
