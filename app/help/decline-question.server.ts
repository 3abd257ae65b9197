import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpAskings } from '#db/schema/help-course.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { canDecline } from './policy.ts';

/**
 * « Pas pour moi »: the question leaves my page, nobody reminds me of it. I may still answer.
 * @throws {NotSignedIn}; {NotFound} for who may not read it, and for its participants.
 */
export async function declineQuestion(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, facts } = await findQuestion(context.db, context.actor, questionId);
  if (!canDecline(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const declinedAt = context.clock();
  await context.db
    .insert(helpAskings)
    .values({ questionId, userId: actor.userId, declinedAt })
    .onConflictDoUpdate({
      target: [helpAskings.questionId, helpAskings.userId],
      set: { declinedAt },
    });
  return { questionId };
}
