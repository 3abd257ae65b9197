import { and, eq } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { sheetAuthors, sheets } from '#db/schema/sheets.ts';

import { holdSheet } from './internal/find-sheet.server.ts';
import { isLeft } from './internal/is-left.server.ts';
import { canTakeOver } from './policy.ts';

const takeOverInput = z.object({ sheetId: z.uuid('Cette fiche est inconnue.') });

/**
 * Takes up a sheet of one's library whose owner has left it, or the network: it has somebody to keep
 * it again. Who wrote it stays named, as an author among others.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who works elsewhere; {Conflict} where its owner
 * is still there, or a colleague was quicker.
 */
export async function takeOverSheet(context: Context, input: z.input<typeof takeOverInput>) {
  const { sheetId } = parseInput(takeOverInput, input);
  await context.db.transaction(async (tx) => {
    const { member, facts } = await holdSheet(tx, context, sheetId, canTakeOver);
    const [left] = await tx
      .select({ sheetId: sheets.id })
      .from(sheets)
      .where(and(eq(sheets.id, sheetId), isLeft));
    if (!left) throw new Conflict('Cette fiche a quelqu’un pour la tenir.');
    const former = facts.authors.find(({ role }) => role === 'owner')?.userId;
    await tx
      .update(sheetAuthors)
      .set({ role: 'coauthor' })
      .where(and(eq(sheetAuthors.sheetId, sheetId), eq(sheetAuthors.role, 'owner')));
    await tx
      .insert(sheetAuthors)
      .values({ sheetId, userId: member.userId, role: 'owner' })
      .onConflictDoUpdate({
        target: [sheetAuthors.sheetId, sheetAuthors.userId],
        set: { role: 'owner' },
      });
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'take-over-sheet',
      targetKind: 'sheet',
      targetId: sheetId,
      detail: { from: former ?? null },
    });
  });
}
