import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { eraseAccountInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { confirmPassword } from './internal/confirm-password.server.ts';
import { erasePerson } from './internal/erase-person.server.ts';
import { keepOneAdministrator } from './internal/keep-one-administrator.server.ts';

/**
 * Erases my account, for good.
 * @throws {NotSignedIn}; {InvalidInput}; {TooMany}; {Conflict} for the last administrator.
 */
export async function eraseAccount(context: Context, input: unknown): Promise<void> {
  const member = admitMember(context);
  const { password } = parseInput(eraseAccountInput, input);
  const person = await confirmPassword(context, member, password);
  await context.db.transaction(async (tx) => {
    await keepOneAdministrator(tx, member.userId);
    await erasePerson(tx, person, context.clock());
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'erase-account',
      targetKind: 'user',
      targetId: member.userId,
    });
  });
}
