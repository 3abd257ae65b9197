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
import { canCertify } from './policy.ts';

/**
 * « Vérifiée », by a referent, until it is corrected.
 * @throws {NotSignedIn}; {NotFound} out of sight; {Forbidden} for the others.
 */
export async function certifyAnswer(context: Context, input: z.input<typeof slugInput>) {
  const { slug } = parseInput(slugInput, input);
  return context.db.transaction(async (tx) => {
    const found = await holdAnswer(tx, withSlug(slug));
    const { actor, row, facts } = admitToAnswer(context.actor, found);
    if (!canCertify(actor, facts))
      throw new Forbidden(
        'Seuls les référents marquent une réponse «\u00A0vérifiée\u00A0», et jamais la leur.',
      );
    const at = context.clock();
    await tx
      .update(answers)
      .set({
        certifiedAt: at,
        certifiedById: actor.userId,
        confirmedAt: at,
        confirmedById: actor.userId,
      })
      .where(eq(answers.id, row.id));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'certify-answer',
      targetKind: 'answer',
      targetId: row.id,
    });
    return { slug };
  });
}
