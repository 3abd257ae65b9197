import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetInvitations } from '#db/schema/sheets.ts';

import { holdSheet } from './internal/find-sheet.server.ts';
import { canInvite } from './policy.ts';

const revokeInvitationInput = z.object({ sheetId: z.uuid(), invitationId: z.uuid() });

/** Takes an invitation back. @throws {NotFound} once it was accepted or taken back. */
export async function revokeInvitation(
  context: Context,
  input: z.input<typeof revokeInvitationInput>,
) {
  const { sheetId, invitationId } = parseInput(revokeInvitationInput, input);
  await context.db.transaction(async (tx) => {
    await holdSheet(tx, context, sheetId, canInvite);
    const revoked = await tx
      .update(sheetInvitations)
      .set({ revokedAt: context.clock() })
      .where(
        and(
          eq(sheetInvitations.id, invitationId),
          eq(sheetInvitations.sheetId, sheetId),
          isNull(sheetInvitations.acceptedAt),
          isNull(sheetInvitations.revokedAt),
        ),
      )
      .returning({ id: sheetInvitations.id });
    if (!revoked.length) throw new NotFound('Cette invitation n’attend plus de réponse.');
  });
}
