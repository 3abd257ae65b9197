import { and, eq } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetAuthors } from '#db/schema/sheets.ts';

import { holdSheet } from './internal/find-sheet.server.ts';
import { canRemoveAuthor } from './policy.ts';

const removeCoauthorInput = z.object({ sheetId: z.uuid(), userId: z.uuid() });

/** Takes a co-author off the sheet, or leaves it. @throws {Forbidden} for anybody but the owner. */
export async function removeCoauthor(context: Context, input: z.input<typeof removeCoauthorInput>) {
  const { sheetId, userId } = parseInput(removeCoauthorInput, input);
  await context.db.transaction(async (tx) => {
    const { member } = await holdSheet(tx, context, sheetId, (actor, facts) =>
      canRemoveAuthor(actor, facts, userId),
    );
    await tx
      .delete(sheetAuthors)
      .where(and(eq(sheetAuthors.sheetId, sheetId), eq(sheetAuthors.userId, userId)));
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'remove-coauthor',
      targetKind: 'sheet',
      targetId: sheetId,
      detail: { userId },
    });
  });
}
