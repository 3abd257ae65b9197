import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheets } from '#db/schema/sheets.ts';

import { sheetIdInput } from './inputs.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { registerSheet } from './internal/register-sheet.server.ts';
import { canArchive } from './policy.ts';

/**
 * Takes a sheet out of searches, map and feeds; its address, its adaptations and its history stay.
 * @throws {NotFound}; {Forbidden} for others than authors, referents and administrators.
 */
export async function archiveSheet(context: Context, input: z.input<typeof sheetIdInput>) {
  const { sheetId } = parseInput(sheetIdInput, input);
  return context.db.transaction(async (tx) => {
    const { row, member } = await holdSheet(tx, context, sheetId, canArchive);
    await tx
      .update(sheets)
      .set({ status: 'archived', archivedAt: context.clock(), archivedById: member.userId })
      .where(eq(sheets.id, sheetId));
    await registerSheet(tx, sheetId);
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'archive',
      targetKind: 'sheet',
      targetId: sheetId,
    });
    return { sheetId, slug: row.slug };
  });
}
