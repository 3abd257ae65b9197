import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { invitations } from '#db/schema/accounts.ts';

import { invitationInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';

/**
 * Takes back an invitation of mine: its link no longer works.
 * @throws {NotSignedIn}; {NotFound} once it was accepted or taken back, and for those of others.
 */
export async function takeBackInvitation(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { id } = parseInput(invitationInput, input);
  const taken = await context.db
    .update(invitations)
    .set({ revokedAt: context.clock() })
    .where(
      and(
        eq(invitations.id, id),
        eq(invitations.invitedById, member.userId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id });
  if (taken.length === 0) throw new NotFound('Cette invitation n’attend plus de réponse.');
}
