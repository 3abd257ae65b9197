import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { openSession } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';

import { verifyEmailInput } from './inputs.ts';
import { checkPassword } from './internal/check-password.server.ts';
import { findEmailToken, spendEmailToken } from './internal/email-tokens.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import { limitEntries } from './internal/limit-entries.server.ts';
import { markVerified } from './internal/mark-verified.server.ts';

/**
 * Confirms the address with the link of the mail and the password chosen at sign-up, and signs in.
 * The link alone is not enough: somebody may have signed up with the address of another, whose
 * mail filter opens every link.
 * @returns the `Set-Cookie` value, and whether the newcomer may publish at once.
 * @throws {NotFound} for a link that serves no more; {InvalidInput} for a wrong password; {TooMany}
 */
export async function verifyEmail(
  context: Context,
  input: unknown,
): Promise<{ cookie: string; isVouched: boolean }> {
  const given = parseInput(verifyEmailInput, input);
  const now = context.clock();
  const link = await findEmailToken(context.db, given.token, ['verifyEmail'], now);
  await limitEntries(context, 'sign-in', { ...given, account: `link:${link.userId}` });
  const person = await findPerson(context.db, link.userId);
  if (!(await checkPassword(person, given.password)))
    throw new InvalidInput({
      password: ['Ce n’est pas le mot de passe choisi à l’inscription.'],
    });
  const isVouched = await context.db.transaction(async (tx) => {
    await spendEmailToken(tx, link.id, now);
    await markVerified(tx, link.userId, now);
    const [user] = await tx
      .update(users)
      .set({ lastSeenAt: now })
      .where(eq(users.id, link.userId))
      .returning({ vouchedAt: users.vouchedAt });
    return Boolean(user?.vouchedAt);
  });
  const { cookie } = await openSession(context.db, link.userId, given.device);
  return { cookie, isVouched };
}
