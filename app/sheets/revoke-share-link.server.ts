import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetShareLinks } from '#db/schema/sheets.ts';

import { holdSheet } from './internal/find-sheet.server.ts';
import { canInvite } from './policy.ts';

const revokeShareLinkInput = z.object({ sheetId: z.uuid(), linkId: z.uuid() });

/** Closes a share link for good. @throws {NotFound} for a link that is not open. */
export async function revokeShareLink(
  context: Context,
  input: z.input<typeof revokeShareLinkInput>,
) {
  const { sheetId, linkId } = parseInput(revokeShareLinkInput, input);
  await context.db.transaction(async (tx) => {
    const { member } = await holdSheet(tx, context, sheetId, canInvite);
    const revoked = await tx
      .update(sheetShareLinks)
      .set({ revokedAt: context.clock(), revokedById: member.userId })
      .where(
        and(
          eq(sheetShareLinks.id, linkId),
          eq(sheetShareLinks.sheetId, sheetId),
          isNull(sheetShareLinks.revokedAt),
        ),
      )
      .returning({ id: sheetShareLinks.id });
    if (!revoked.length) throw new NotFound('Ce lien est déjà fermé.');
  });
}
