import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpCannedAnswers as canned } from '#db/schema/help-canned.ts';

import { cannedIdInput } from './inputs.ts';
import { canEditCanned } from './policy.ts';

/**
 * Forgets a text to begin from; messages written from it stay.
 * @throws {NotSignedIn}; {NotFound} for one that is not theirs to change.
 */
export async function deleteCannedAnswer(context: Context, input: z.input<typeof cannedIdInput>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { cannedId } = parseInput(cannedIdInput, input);
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(canned).where(eq(canned.id, cannedId)).for('update');
    if (!row || !canEditCanned(actor, row))
      throw new NotFound('Cette réponse type n’existe pas, ou plus.');
    await tx.delete(canned).where(eq(canned.id, cannedId));
  });
  return { cannedId };
}
