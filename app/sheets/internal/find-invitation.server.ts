import { and, eq, gt, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { users } from '#db/schema/accounts.ts';
import { sheetInvitations, sheets } from '#db/schema/sheets.ts';

/** The invitation behind a link, still open. @throws {NotFound} once it is not. */
export async function findInvitation(
  db: Queryable,
  { clock }: Pick<Context, 'clock'>,
  token: string,
) {
  const [invitation] = await db
    .select({
      id: sheetInvitations.id,
      sheetId: sheetInvitations.sheetId,
      invitedById: sheetInvitations.invitedById,
      inviter: users.displayName,
      slug: sheets.slug,
      draft: sheets.draft,
    })
    .from(sheetInvitations)
    .innerJoin(sheets, eq(sheets.id, sheetInvitations.sheetId))
    .innerJoin(users, eq(users.id, sheetInvitations.invitedById))
    .where(
      and(
        eq(sheetInvitations.tokenHash, hashToken(token)),
        isNull(sheetInvitations.acceptedAt),
        isNull(sheetInvitations.revokedAt),
        gt(sheetInvitations.expiresAt, clock()),
      ),
    );
  if (!invitation) {
    throw new NotFound(
      'Cette invitation n’est plus ouverte. Demandez-en une autre à la personne qui vous a écrit.',
    );
  }
  const { draft, ...known } = invitation;
  return { ...known, title: draft.title };
}
