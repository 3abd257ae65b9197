import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { sheetAuthors, sheetInvitations } from '#db/schema/sheets.ts';

import { findInvitation } from './internal/find-invitation.server.ts';
import { admitMember } from './internal/find-sheet.server.ts';

/**
 * Makes the member an author of the sheet that they were invited to write. The link serves once.
 * @throws {NotSignedIn}; {NotFound} for an invitation that is no longer open.
 */
export async function acceptInvitation(context: Context, token: string) {
  const { userId } = admitMember(context.actor);
  return context.db.transaction(async (tx) => {
    const { id, sheetId, invitedById, slug } = await findInvitation(tx, context, token);
    await tx
      .update(sheetInvitations)
      .set({ acceptedAt: context.clock(), acceptedById: userId })
      .where(eq(sheetInvitations.id, id));
    await tx
      .insert(sheetAuthors)
      .values({ sheetId, userId, role: 'coauthor', addedById: invitedById })
      .onConflictDoNothing();
    return { sheetId, slug };
  });
}
