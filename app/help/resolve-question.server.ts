import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpResolutions } from '#db/schema/help-course.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { canResolve, isParticipant } from './policy.ts';

/**
 * « C’est résolu »: said by any participant; said twice at once, it is resolved once.
 * @throws {NotSignedIn}; {NotFound} for who does not take part.
 */
export async function resolveQuestion(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, facts } = await findQuestion(context.db, context.actor, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  if (!canResolve(actor, facts)) return { questionId };
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    await tx
      .insert(helpResolutions)
      .values({ questionId, resolvedById: actor.userId, resolvedAt: at })
      .onConflictDoNothing();
    await moveQuestion(tx, questionId, { at, ofHead: true });
  });
  return { questionId };
}
