import { and, eq, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { closeAllSessions } from '#app/platform/session.server.ts';
import { emailTokens, users } from '#db/schema/accounts.ts';

import { resetPasswordInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findEmailToken, spendEmailToken } from './internal/email-tokens.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import { markVerified } from './internal/mark-verified.server.ts';
import { findPasswordFault } from './password-rules.server.ts';

/**
 * Sets the password chosen behind the link of the mail. Every session of the person ends, other
 * links die, and a mail says so. The link came by mail: the address is proved too.
 * @throws {NotFound} for a link that serves no more; {InvalidInput} for a password too easy.
 */
export async function resetPassword(context: Context, input: unknown): Promise<void> {
  const { token, password } = parseInput(resetPasswordInput, input);
  const now = context.clock();
  const link = await findEmailToken(context.db, token, ['resetPassword'], now);
  const person = await findPerson(context.db, link.userId);
  if (!person || person.isErased || person.isSuspended)
    throw new NotFound('Ce lien n’est plus valable.');
  const fault = findPasswordFault(password, person);
  if (fault) throw new InvalidInput({ password: [fault] });
  const passwordHash = await hashPassword(password);
  await context.db.transaction(async (tx) => {
    await spendEmailToken(tx, link.id, now);
    await tx.update(users).set({ passwordHash }).where(eq(users.id, person.userId));
    await tx
      .delete(emailTokens)
      .where(and(eq(emailTokens.userId, person.userId), isNull(emailTokens.usedAt)));
    await closeAllSessions(tx, person.userId);
    await markVerified(tx, person.userId, now);
    await recordDeed(tx, {
      actorId: person.userId,
      action: 'reset-password',
      targetKind: 'user',
      targetId: person.userId,
    });
    await askMail(tx, { mail: 'passwordChanged', userId: person.userId });
  });
}
