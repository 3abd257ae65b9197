import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { answers } from '#db/schema/answers.ts';

import { slugInput } from './inputs.ts';
import { admitToAnswer } from './internal/admit-to-answer.server.ts';
import { holdAnswer, withSlug } from './internal/find-answer.server.ts';
import { canWithdraw } from './policy.ts';

/**
 * Takes an answer out of sight; its authors and the referents still find its page.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for the others.
 */
export async function withdrawAnswer(context: Context, input: z.input<typeof slugInput>) {
  const { slug } = parseInput(slugInput, input);
  return context.db.transaction(async (tx) => {
    const found = await holdAnswer(tx, withSlug(slug));
    const { actor, row, facts } = admitToAnswer(context.actor, found);
    if (!canWithdraw(actor, facts))
      throw new Forbidden('Seuls ses auteurs et les référents retirent une réponse.');
    const at = context.clock();
    await tx
      .update(answers)
      .set({ withdrawnAt: at, withdrawnById: actor.userId })
      .where(eq(answers.id, row.id));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'withdraw-answer',
      targetKind: 'answer',
      targetId: row.id,
    });
    return { slug };
  });
}
