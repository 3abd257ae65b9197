import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheets } from '#db/schema/sheets.ts';

import { sheetIdInput } from './inputs.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { canDiscard } from './policy.ts';

/**
 * Throws away a draft that was never published, with its revisions, links and invitations.
 * @throws {NotFound}; {Forbidden} for who is not its owner.
 */
export async function discardDraft(context: Context, input: z.input<typeof sheetIdInput>) {
  const { sheetId } = parseInput(sheetIdInput, input);
  await context.db.transaction(async (tx) => {
    const { member } = await holdSheet(tx, context, sheetId, canDiscard);
    await tx.delete(sheets).where(eq(sheets.id, sheetId));
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'discard',
      targetKind: 'sheet',
      targetId: sheetId,
    });
  });
}
