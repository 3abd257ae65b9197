import { and, eq, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { emailChanges } from '#db/schema/accounts.ts';

import { askEmailChangeInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { confirmPassword } from './internal/confirm-password.server.ts';

/**
 * Asks for another address for my account; a link goes to the old one and to the new one, and the
 * change is done when both have agreed. It takes the place of a change not finished. Whether the
 * new address has an account of its own does not show.
 * @throws {NotSignedIn}; {InvalidInput}; {TooMany}
 */
export async function askEmailChange(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { email, password } = parseInput(askEmailChangeInput, input);
  const person = await confirmPassword(context, member, password);
  if (person.email.toLowerCase() === email)
    throw new InvalidInput({ email: ['C’est déjà l’adresse de votre compte.'] });
  await context.db.transaction(async (tx) => {
    await tx
      .update(emailChanges)
      .set({ cancelledAt: context.clock() })
      .where(
        and(
          eq(emailChanges.userId, member.userId),
          isNull(emailChanges.doneAt),
          isNull(emailChanges.cancelledAt),
        ),
      );
    const [change] = await tx
      .insert(emailChanges)
      .values({ userId: member.userId, oldEmail: person.email, newEmail: email })
      .returning({ id: emailChanges.id });
    const changeId = change!.id;
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'ask-email-change',
      targetKind: 'user',
      targetId: member.userId,
    });
    await askMail(tx, { mail: 'confirmOldEmail', changeId });
    await askMail(tx, { mail: 'confirmNewEmail', changeId });
  });
}
