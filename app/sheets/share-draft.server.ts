import { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { sheetShareLinks } from '#db/schema/sheets.ts';

import { holdSheet } from './internal/find-sheet.server.ts';
import { canInvite } from './policy.ts';
import { visibilities } from './vocabulary.ts';

export const shareDraftInput = z.object({
  sheetId: z.uuid(),
  /** For whom: « la mairie », « la compagnie ». */
  label: z.string().trim().max(80, 'Au plus 80 caractères.').default(''),
  /** Whether the link shows the professional sections too. */
  reader: z.enum(visibilities).default('public'),
});

/**
 * Makes a link that lets the working copy be read without an account, until it is revoked.
 * @returns the token, which is not kept: it is shown once.
 * @throws {NotFound}; {Forbidden} for who is not an author.
 */
export async function shareDraft(context: Context, input: z.input<typeof shareDraftInput>) {
  const { sheetId, label, reader } = parseInput(shareDraftInput, input);
  return context.db.transaction(async (tx) => {
    const { member } = await holdSheet(tx, context, sheetId, canInvite);
    const token = makeToken();
    const [link] = await tx
      .insert(sheetShareLinks)
      .values({
        sheetId,
        reader,
        label: label || null,
        tokenHash: hashToken(token),
        createdById: member.userId,
        createdAt: context.clock(),
      })
      .returning({ id: sheetShareLinks.id });
    return { linkId: link!.id, token };
  });
}
