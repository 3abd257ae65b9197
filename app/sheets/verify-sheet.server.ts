import { eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheets } from '#db/schema/sheets.ts';

import { sheetIdInput } from './inputs.ts';
import { holdSheet } from './internal/find-sheet.server.ts';
import { canVerify } from './policy.ts';

/**
 * « Toujours vrai »: the sheet is fresh for another year.
 * @throws {NotFound}; {Forbidden} for who neither wrote it nor works where it was done.
 */
export async function verifySheet(context: Context, input: z.input<typeof sheetIdInput>) {
  const { sheetId } = parseInput(sheetIdInput, input);
  return context.db.transaction(async (tx) => {
    const { row, member } = await holdSheet(tx, context, sheetId, canVerify);
    const verifiedAt = context.clock();
    await tx
      .update(sheets)
      .set({ verifiedAt, verifiedById: member.userId })
      .where(eq(sheets.id, sheetId));
    return { sheetId, slug: row.slug, verifiedAt };
  });
}
