import { and, desc, eq } from 'drizzle-orm';

import type { AccountMail } from '#app/accounts/announcements.ts';
import { AlreadyMember } from '#app/accounts/emails/already-member.tsx';
import { Newcomer } from '#app/accounts/emails/newcomer.tsx';
import { PasswordChanged } from '#app/accounts/emails/password-changed.tsx';
import { ResetPassword } from '#app/accounts/emails/reset-password.tsx';
import { Suspended } from '#app/accounts/emails/suspended.tsx';
import { VerifyEmail } from '#app/accounts/emails/verify-email.tsx';
import { Vouched } from '#app/accounts/emails/vouched.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { auditEntries, users } from '#db/schema/accounts.ts';

import type { Composed } from './composed.ts';
import { composeContest, composeDeparture } from './compose-departure-mails.server.tsx';
import { makeEmailToken } from './email-tokens.server.ts';
import { findPerson, type Person } from './find-person.server.ts';
import { readLibraryName } from './read-library-name.server.ts';

type PersonMail = Exclude<AccountMail, { changeId: string }>;

/** The mails about one person; none where there is nobody to receive them any more. */
export async function composePersonMail(
  tx: Transaction,
  context: Context,
  asked: PersonMail,
): Promise<Composed[]> {
  const person = asked.userId ? await findPerson(tx, asked.userId) : null;
  if (!person || person.isErased) return [];
  const { appUrl } = context;
  const base = { appUrl, displayName: person.displayName };
  const to = person.email;
  const makeLink = async (purpose: 'verifyEmail' | 'resetPassword', path: string) =>
    `${appUrl}${path}/${await makeEmailToken(tx, { userId: person.userId, purpose }, context.clock())}`;

  switch (asked.mail) {
    case 'verifyEmail': {
      if (person.isEmailVerified) return [];
      const link = await makeLink('verifyEmail', '/inscription/confirmation');
      const body = <VerifyEmail {...base} link={link} />;
      return [{ to, subject: 'Confirmez votre adresse', body }];
    }
    case 'alreadyMember':
      return [{ to, subject: 'Vous avez déjà un compte', body: <AlreadyMember {...base} /> }];
    case 'resetPassword': {
      const link = await makeLink('resetPassword', '/mot-de-passe');
      const body = <ResetPassword {...base} link={link} />;
      return [{ to, subject: 'Choisissez un nouveau mot de passe', body }];
    }
    case 'passwordChanged':
      return [{ to, subject: 'Votre mot de passe a changé', body: <PasswordChanged {...base} /> }];
    case 'vouched': {
      const body = <Vouched {...base} voucherName={await readVoucherName(tx, person.userId)} />;
      return [{ to, subject: 'Vous pouvez publier', body }];
    }
    case 'suspended': {
      const body = <Suspended {...base} reason={await readReason(tx, person.userId)} />;
      return [{ to, subject: 'Votre compte est suspendu', body }];
    }
    case 'departureDeclared':
      return composeDeparture(tx, context, person);
    case 'departureContested':
      return composeContest(tx, context, person, asked.recipientId);
    default:
      return composeForVoucher(tx, context, person, asked.recipientId);
  }
}

async function composeForVoucher(
  tx: Transaction,
  { appUrl }: Context,
  newcomer: Person,
  recipientId: string,
): Promise<Composed[]> {
  const recipient = await findPerson(tx, recipientId);
  if (!recipient || recipient.isErased || recipient.isSuspended || newcomer.isVouched) return [];
  const body = (
    <Newcomer
      appUrl={appUrl}
      displayName={recipient.displayName}
      newcomer={{
        displayName: newcomer.displayName,
        email: newcomer.email,
        libraryName: newcomer.libraryId ? await readLibraryName(tx, newcomer.libraryId) : null,
      }}
    />
  );
  const subject = `${newcomer.displayName} rejoint le réseau`;
  return [{ to: recipient.email, subject, body }];
}

async function readVoucherName(tx: Transaction, userId: string): Promise<string> {
  const [row] = await tx
    .select({ vouchedById: users.vouchedById })
    .from(users)
    .where(eq(users.id, userId));
  const voucher = row?.vouchedById ? await findPerson(tx, row.vouchedById) : null;
  return voucher?.displayName ?? 'Le réseau';
}

async function readReason(tx: Transaction, userId: string): Promise<string> {
  const [entry] = await tx
    .select({ detail: auditEntries.detail })
    .from(auditEntries)
    .where(and(eq(auditEntries.action, 'suspend-member'), eq(auditEntries.targetId, userId)))
    .orderBy(desc(auditEntries.at))
    .limit(1);
  return typeof entry?.detail.reason === 'string' ? entry.detail.reason : '';
}
