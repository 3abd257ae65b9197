import { eq } from 'drizzle-orm';

import type { AccountMail } from '#app/accounts/announcements.ts';
import { AlreadyMember } from '#app/accounts/emails/already-member.tsx';
import { ConfirmEmailChange } from '#app/accounts/emails/confirm-email-change.tsx';
import { EmailChanged } from '#app/accounts/emails/email-changed.tsx';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { emailChanges } from '#db/schema/accounts.ts';

import type { Composed } from './composed.ts';
import { makeEmailToken } from './email-tokens.server.ts';
import { findPerson, findPersonByEmail } from './find-person.server.ts';

type ChangeMail = Extract<AccountMail, { changeId: string }>;

/** The mails of a change of address: one for each side, then a word to both when it is done. */
export async function composeChangeMails(
  tx: Transaction,
  { appUrl, clock }: Context,
  asked: ChangeMail,
): Promise<Composed[]> {
  const [change] = await tx.select().from(emailChanges).where(eq(emailChanges.id, asked.changeId));
  const person = change ? await findPerson(tx, change.userId) : null;
  if (!change || !person || person.isErased || change.cancelledAt) return [];
  const { newEmail } = change;
  const base = { appUrl, displayName: person.displayName };

  if (asked.mail === 'emailChanged') {
    const body = <EmailChanged {...base} newEmail={newEmail} />;
    return [change.oldEmail, newEmail].map((to) => ({
      to,
      subject: 'Votre adresse a changé',
      body,
    }));
  }

  const side = asked.mail === 'confirmOldEmail' ? 'old' : 'new';
  const to = side === 'old' ? person.email : newEmail;
  const owner = side === 'new' ? await findPersonByEmail(tx, newEmail) : null;
  if (owner?.isEmailVerified) {
    const body = <AlreadyMember appUrl={appUrl} displayName={owner.displayName} />;
    return [{ to, subject: 'Vous avez déjà un compte', body }];
  }
  const token = await makeEmailToken(
    tx,
    { userId: person.userId, purpose: asked.mail, emailChangeId: change.id },
    clock(),
  );
  const body = (
    <ConfirmEmailChange
      {...base}
      newEmail={newEmail}
      side={side}
      link={`${appUrl}/compte/adresse/${token}`}
    />
  );
  return [{ to, subject: 'Confirmez le changement d’adresse', body }];
}
