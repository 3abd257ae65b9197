import { and, desc, eq, gt, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetAuthors, sheetInvitations, sheetShareLinks } from '#db/schema/sheets.ts';

import { readDraft } from './read-draft.server.ts';

/**
 * Who writes a sheet, who was invited to, and the links that share its draft.
 * @throws {NotSignedIn}; {NotFound} for who does not see the working copy.
 */
export async function readTeam(context: Context, by: { slug: string }) {
  const { sheetId, slug, content, facts } = await readDraft(context, by);
  const { db } = context;
  const authors = await db
    .select({ userId: users.id, displayName: users.displayName, role: sheetAuthors.role })
    .from(sheetAuthors)
    .innerJoin(users, eq(users.id, sheetAuthors.userId))
    .where(eq(sheetAuthors.sheetId, sheetId))
    .orderBy(desc(sheetAuthors.role), sheetAuthors.addedAt);
  const invitations = await db
    .select({
      invitationId: sheetInvitations.id,
      email: sheetInvitations.email,
      expiresAt: sheetInvitations.expiresAt,
    })
    .from(sheetInvitations)
    .where(
      and(
        eq(sheetInvitations.sheetId, sheetId),
        isNull(sheetInvitations.acceptedAt),
        isNull(sheetInvitations.revokedAt),
        gt(sheetInvitations.expiresAt, context.clock()),
      ),
    )
    .orderBy(sheetInvitations.createdAt);
  const links = await db
    .select({
      linkId: sheetShareLinks.id,
      label: sheetShareLinks.label,
      reader: sheetShareLinks.reader,
      visits: sheetShareLinks.visits,
      lastVisitedAt: sheetShareLinks.lastVisitedAt,
      createdAt: sheetShareLinks.createdAt,
    })
    .from(sheetShareLinks)
    .where(and(eq(sheetShareLinks.sheetId, sheetId), isNull(sheetShareLinks.revokedAt)))
    .orderBy(desc(sheetShareLinks.createdAt));
  return { sheetId, slug, title: content.title, facts, authors, invitations, links };
}
export type Team = Awaited<ReturnType<typeof readTeam>>;
