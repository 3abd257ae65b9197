import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheets } from '#db/schema/sheets.ts';

import { sheetIdInput } from './inputs.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { registerSheet } from './internal/register-sheet.server.ts';
import { canRestore, whyNotPublish } from './policy.ts';

/**
 * Puts a withdrawn or archived sheet back in front of readers, in its last published version.
 * @throws {NotFound}; {Forbidden}, with what to do where a referent withdrew it.
 */
export async function restoreSheet(context: Context, input: z.input<typeof sheetIdInput>) {
  const { sheetId } = parseInput(sheetIdInput, input);
  return context.db.transaction(async (tx) => {
    const { row, member } = await holdSheet(tx, context, sheetId, canRestore, whyNotPublish);
    await tx
      .update(sheets)
      .set({
        status: 'published',
        withdrawnAt: null,
        withdrawnById: null,
        archivedAt: null,
        archivedById: null,
      })
      .where(eq(sheets.id, sheetId));
    await registerSheet(tx, sheetId);
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'restore',
      targetKind: 'sheet',
      targetId: sheetId,
    });
    return { sheetId, slug: row.slug };
  });
}
