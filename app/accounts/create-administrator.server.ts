import { randomBytes } from 'node:crypto';

import { eq } from 'drizzle-orm';
import { z } from 'zod';

import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { roleGrants, users } from '#db/schema/accounts.ts';

import { charterVersion } from './charter.ts';
import { displayName, email } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { makeEmailToken } from './internal/email-tokens.server.ts';
import { findPersonByEmail } from './internal/find-person.server.ts';
import { findPasswordFault } from './password-rules.server.ts';

const createAdministratorInput = z.object({
  email,
  displayName: displayName.optional(),
  /** Without one, a link lets the person choose it. */
  password: z.string().optional(),
  /** How the link reaches the person: by mail, or handed back to who asked. */
  link: z.enum(['mailed', 'returned']).default('mailed'),
});

/**
 * Makes somebody an administrator, for the command line alone: whoever holds the machine holds the
 * data. An account that exists keeps its name and, unless one is given, its password.
 * @returns whether the account is new, and the secret of the link where it was asked for.
 * @throws {InvalidInput}
 */
export async function createAdministrator(
  context: Context,
  input: unknown,
): Promise<{ isNew: boolean; token: string | null }> {
  const given = parseInput(createAdministratorInput, input);
  const fault = given.password === undefined ? null : findPasswordFault(given.password, given);
  if (fault) throw new InvalidInput({ password: [fault] });
  const known = await findPersonByEmail(context.db, given.email);
  if (!known && !given.displayName)
    throw new InvalidInput({ name: ['Donnez aussi un nom : --name « Prénom Nom ».'] });
  const passwordHash =
    given.password === undefined && known
      ? known.passwordHash
      : await hashPassword(given.password ?? randomBytes(32).toString('base64url'));
  const now = context.clock();
  return context.db.transaction(async (tx) => {
    const standing = { passwordHash, emailVerifiedAt: now, vouchedAt: now, suspendedAt: null };
    const [user] = known
      ? await tx
          .update(users)
          .set(standing)
          .where(eq(users.id, known.userId))
          .returning({ id: users.id })
      : await tx
          .insert(users)
          .values({
            ...standing,
            email: given.email,
            displayName: given.displayName ?? given.email,
            charterVersion,
            charterAcceptedAt: now,
          })
          .returning({ id: users.id });
    const userId = user!.id;
    await tx.insert(roleGrants).values({ userId, role: 'administrator' }).onConflictDoNothing();
    await recordDeed(tx, {
      actorId: null,
      action: 'create-administrator',
      targetKind: 'user',
      targetId: userId,
    });
    const needsLink = given.password === undefined && (!known || given.link === 'returned');
    if (!needsLink) return { isNew: !known, token: null };
    if (given.link === 'returned') {
      const link = { userId, purpose: 'resetPassword' } as const;
      return { isNew: !known, token: await makeEmailToken(tx, link, now) };
    }
    await askMail(tx, { mail: 'resetPassword', userId });
    return { isNew: !known, token: null };
  });
}
