import { and, eq, gt, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { hashToken } from '#app/platform/tokens.server.ts';
import { invitations, users } from '#db/schema/accounts.ts';

import { readLibraryName } from './internal/read-library-name.server.ts';

/**
 * What an invitation says to whoever has its link: the form is filled in with it.
 * @throws {NotFound} for a link that serves no more.
 */
export async function readInvitationLink({ db, clock }: Context, { token }: { token: string }) {
  const [found] = await db
    .select({
      email: invitations.email,
      displayName: invitations.displayName,
      libraryId: invitations.libraryId,
      inviter: users.displayName,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedById))
    .where(
      and(
        eq(invitations.tokenHash, hashToken(token)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, clock()),
      ),
    );
  if (!found)
    throw new NotFound(
      'Cette invitation n’est plus valable. Vous pouvez vous inscrire sans elle, ou en demander une autre.',
    );
  return { ...found, libraryName: await readLibraryName(db, found.libraryId) };
}
