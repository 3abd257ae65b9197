import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { questionIdInput } from './inputs.ts';
import { findQuestion, holdQuestion, Outrun } from './internal/find-question.server.ts';
import { giveQuestion, outrun } from './internal/give-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { canTake } from './policy.ts';

/**
 * Takes an open question before the first word: a call was answered. Taken twice by the same person,
 * it is taken once.
 * @param alongside what else comes true in the same transaction, the question's row held.
 * @throws {NotSignedIn}; {NotFound} for who may not; {Conflict} where somebody was quicker (its detail
 * is an `Unsent` without words).
 */
export async function takeQuestion(
  context: Context,
  input: z.input<typeof questionIdInput>,
  alongside: (tx: Transaction) => Promise<void>,
): Promise<{ questionId: string }> {
  const { questionId } = parseInput(questionIdInput, input);
  const { actor } = await findQuestion(context.db, context.actor, questionId).catch(
    async (error: unknown) => {
      throw error instanceof Outrun ? await outrun(context.db, error.takenById, '') : error;
    },
  );
  return context.db.transaction(async (tx) => {
    const { row, facts } = await holdQuestion(tx, questionId);
    if (row.takenById === actor.userId) return { questionId };
    if (facts.isTaken) throw await outrun(tx, row.takenById, '');
    if (!canTake(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
    const at = context.clock();
    await giveQuestion(tx, questionId, actor, at);
    await moveQuestion(tx, questionId, { at, ofHead: true });
    await alongside(tx);
    return { questionId };
  });
}
