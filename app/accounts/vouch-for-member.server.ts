import { and, eq, isNull } from 'drizzle-orm';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { users } from '#db/schema/accounts.ts';

import { memberInput } from './inputs.ts';
import { admitMember } from './internal/admit-member.server.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import { canVouchFor } from './policy.ts';

/**
 * Answers for a newcomer, who may publish from then on and is told by mail. Two who answer at once:
 * the first is kept, the second changes nothing.
 * @returns the newcomer's name, for the confirmation.
 * @throws {NotSignedIn}; {NotFound} for anybody whom I may not answer for.
 */
export async function vouchForMember(
  context: Context,
  input: unknown,
): Promise<{ displayName: string }> {
  const member = admitMember(context);
  const { userId } = parseInput(memberInput, input);
  return context.db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const person = await findPerson(tx, userId);
    if (!person || person.isErased) throw new NotFound('Cette personne est inconnue.');
    const mightHave = canVouchFor(member, { ...person, isVouched: false });
    if (!mightHave) throw new NotFound('Cette personne est inconnue.');
    if (person.isVouched) return { displayName: person.displayName };
    await tx
      .update(users)
      .set({ vouchedAt: context.clock(), vouchedById: member.userId })
      .where(and(eq(users.id, userId), isNull(users.vouchedAt)));
    await recordDeed(tx, {
      actorId: member.userId,
      action: 'vouch-for-member',
      targetKind: 'user',
      targetId: userId,
    });
    await askMail(tx, { mail: 'vouched', userId });
    return { displayName: person.displayName };
  });
}
