import { and, desc, eq, gt, isNull } from 'drizzle-orm';

import { libraryDisplayName } from '#app/libraries/library-name.ts';
import { isTrusted } from '#app/platform/actor.ts';
import type { Context } from '#app/platform/context.server.ts';
import { invitations } from '#db/schema/accounts.ts';
import { libraries } from '#db/schema/libraries.ts';
import { communes } from '#db/schema/territories.ts';

import { admitMember } from './internal/admit-member.server.ts';
import { readLibraryName } from './internal/read-library-name.server.ts';
import { canImportPeople } from './policy.ts';

const mostListed = 100;

/**
 * My invitations that wait for an answer, and what the form to write one begins with.
 * @throws {NotSignedIn}
 */
export async function listMyInvitations(context: Context) {
  const member = admitMember(context);
  const { db } = context;
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      name: libraries.name,
      communeName: communes.name,
    })
    .from(invitations)
    .innerJoin(libraries, eq(libraries.id, invitations.libraryId))
    .innerJoin(communes, eq(communes.code, libraries.communeCode))
    .where(
      and(
        eq(invitations.invitedById, member.userId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, context.clock()),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(mostListed);
  return {
    invitations: rows.map(({ name, communeName, createdAt, expiresAt, ...row }) => ({
      ...row,
      libraryName: libraryDisplayName({ name, communeName }),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    libraryId: member.libraryId,
    libraryName: member.libraryId ? await readLibraryName(db, member.libraryId) : null,
    /** Whoever nobody answers for yet invites nobody. */
    mayInvite: isTrusted(member),
    mayImport: canImportPeople(member),
  };
}
export type MyInvitations = Awaited<ReturnType<typeof listMyInvitations>>;
