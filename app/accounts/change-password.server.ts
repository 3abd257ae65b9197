import { eq } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { closeAllSessions } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';

import { changePasswordInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { confirmPassword } from './internal/confirm-password.server.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findPasswordFault } from './password-rules.server.ts';

/**
 * Changes my password, the present one given. My other devices are signed out, and a mail says so.
 * @throws {NotSignedIn}; {InvalidInput}; {TooMany}
 */
export async function changePassword(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const given = parseInput(changePasswordInput, input);
  const person = await confirmPassword(context, member, given.password);
  const fault = findPasswordFault(given.newPassword, person);
  if (fault) throw new InvalidInput({ newPassword: [fault] });
  const passwordHash = await hashPassword(given.newPassword);
  await context.db.transaction(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, member.userId));
    await closeAllSessions(tx, member.userId, member.sessionId ?? undefined);
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'change-password',
      targetKind: 'user',
      targetId: member.userId,
    });
    await askMail(tx, { mail: 'passwordChanged', userId: member.userId });
  });
}
