import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheets } from '#db/schema/sheets.ts';

import { sheetWithdrawn } from './announcements.ts';
import { withdrawSheetInput } from './inputs.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { registerSheet } from './internal/register-sheet.server.ts';
import { canWithdraw } from './policy.ts';

/**
 * Takes a sheet out of sight of all but its authors and keepers.
 * @param input `reason`: told to the authors, kept in the audit.
 * @throws {NotFound}; {Forbidden} for others than authors, referents and administrators.
 */
export async function withdrawSheet(context: Context, input: z.input<typeof withdrawSheetInput>) {
  const { sheetId, reason } = parseInput(withdrawSheetInput, input);
  return context.db.transaction(async (tx) => {
    const { row, member } = await holdSheet(tx, context, sheetId, canWithdraw);
    await tx
      .update(sheets)
      .set({
        status: 'withdrawn',
        withdrawnAt: context.clock(),
        withdrawnById: member.userId,
        archivedAt: null,
        archivedById: null,
      })
      .where(eq(sheets.id, sheetId));
    await registerSheet(tx, sheetId);
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'withdraw',
      targetKind: 'sheet',
      targetId: sheetId,
      detail: { reason },
    });
    await announce(tx, sheetWithdrawn, { sheetId, byId: member.userId });
    return { sheetId, slug: row.slug };
  });
}
