import { and, eq, isNull, sql } from 'drizzle-orm';
import { createElement } from 'react';

import { Invitation } from '#app/accounts/emails/invitation.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Queryable, Transaction } from '#app/platform/database.server.ts';
import { dayInMs } from '#app/platform/durations.ts';
import { postMail } from '#app/platform/mail.server.ts';
import { keptInDays } from '#app/platform/retention.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { invitations } from '#db/schema/accounts.ts';

import { findPersonByEmail } from './find-person.server.ts';

export type Invited = {
  email: string;
  displayName: string | null;
  library: { id: string; displayName: string };
  /** Null for a list brought in from the command line. */
  inviter: { userId: string; displayName: string } | null;
};

/** The invitation that waits for an answer at this address, if any; expired ones too. */
export async function findOpenInvitation(db: Queryable, email: string) {
  const [open] = await db
    .select()
    .from(invitations)
    .where(
      and(
        sql`lower(${invitations.email}) = lower(${email})`,
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
  return open ?? null;
}

/**
 * Writes an invitation and its mail, in the place of the one that waited. Whoever has an account
 * already receives a word that says so: whether an address has one shows to nobody else.
 * @returns false where another invitation was written at the same moment.
 */
export async function writeInvitation(
  tx: Transaction,
  { appUrl, clock }: Pick<Context, 'appUrl' | 'clock'>,
  { email, displayName, library, inviter }: Invited,
): Promise<boolean> {
  const now = clock();
  const before = await findOpenInvitation(tx, email);
  if (before)
    await tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, before.id));
  const token = makeToken();
  const [written] = await tx
    .insert(invitations)
    .values({
      email,
      displayName,
      libraryId: library.id,
      tokenHash: hashToken(token),
      invitedById: inviter?.userId ?? null,
      expiresAt: new Date(now.getTime() + keptInDays.invitation * dayInMs),
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (!written) return false;
  const known = await findPersonByEmail(tx, email);
  const isMember = Boolean(known?.isEmailVerified && !known.isErased);
  await postMail(tx, {
    kind: 'invitation',
    to: email,
    subject: inviter
      ? `${inviter.displayName} vous invite à rejoindre RPBS`
      : 'Rejoignez le réseau des bibliothèques, RPBS',
    body: createElement(Invitation, {
      appUrl,
      inviter: inviter?.displayName ?? null,
      libraryName: library.displayName,
      link: isMember ? `${appUrl}/connexion` : `${appUrl}/inscription/invitation/${token}`,
      isMember,
    }),
    dedupeKey: `invitation:${written.id}`,
  });
  return true;
}
