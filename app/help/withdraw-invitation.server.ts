import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpInvitations } from '#db/schema/help-course.ts';

import { withdrawInvitationInput } from './inputs.ts';
import { waits } from './internal/find-invitation.server.ts';
import { findQuestion, holdQuestion } from './internal/find-question.server.ts';
import { moveQuestion } from './internal/move-question.server.ts';
import { canInvite } from './policy.ts';

/**
 * Takes an invitation back before it is answered, by any participant.
 * @throws {NotSignedIn}; {NotFound} for who takes no part, and once it was answered.
 */
export async function withdrawInvitation(
  context: Context,
  input: z.input<typeof withdrawInvitationInput>,
) {
  const { questionId, invitationId } = parseInput(withdrawInvitationInput, input);
  const { actor } = await findQuestion(context.db, context.actor, questionId);
  const at = context.clock();
  await context.db.transaction(async (tx) => {
    const { facts } = await holdQuestion(tx, questionId);
    if (!canInvite(actor, facts)) throw new NotFound('Cette question n’existe pas, ou plus.');
    const withdrawn = await tx
      .update(helpInvitations)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(helpInvitations.id, invitationId),
          eq(helpInvitations.questionId, questionId),
          waits,
        ),
      )
      .returning({ id: helpInvitations.id });
    if (withdrawn.length === 0) throw new NotFound('Cette invitation n’attend plus.');
    await moveQuestion(tx, questionId, { at, ofHead: true });
  });
  return { questionId };
}
