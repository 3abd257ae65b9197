import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpResolutions } from '#db/schema/help-course.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { isParticipant } from './policy.ts';

/**
 * Opens a resolved question again, for the same participants. One that is open stays so.
 * @throws {NotSignedIn}; {NotFound} for who does not take part.
 */
export async function reopenQuestion(context: Context, input: z.input<typeof questionIdInput>) {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor, facts } = await findQuestion(context.db, context.actor, questionId);
  if (!isParticipant(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    await tx
      .update(helpResolutions)
      .set({ reopenedById: actor.userId, reopenedAt: at })
      .where(and(eq(helpResolutions.questionId, questionId), isNull(helpResolutions.reopenedAt)));
    await moveQuestion(tx, questionId, { at, ofHead: true });
  });
  return { questionId };
}
