import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { users } from '#db/schema/accounts.ts';

import { charterVersion } from './charter.ts';
import { signUpInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findPersonByEmail } from './internal/find-person.server.ts';
import { limitEntries } from './internal/limit-entries.server.ts';
import { requireLibrary } from './internal/require-library.server.ts';
import { findPasswordFault } from './password-rules.server.ts';

/**
 * Asks to join. Whoever has the address receives a mail: the link that confirms it, or, where an
 * account exists already, a word that says so. The answer and its time are the same either way.
 * An account whose address nobody confirmed yet takes over what is typed now.
 * @throws {InvalidInput}; {TooMany}
 */
export async function signUp(context: Context, input: unknown): Promise<void> {
  const given = parseInput(signUpInput, input);
  const fault = findPasswordFault(given.password, given);
  if (fault) throw new InvalidInput({ password: [fault] });
  await limitEntries(context, 'sign-up', { ...given, account: given.email });
  if (given.libraryId) await requireLibrary(context.db, given.libraryId);
  const passwordHash = await hashPassword(given.password);
  const now = context.clock();
  const row = {
    email: given.email,
    displayName: given.displayName,
    libraryId: given.libraryId,
    passwordHash,
    charterVersion,
    charterAcceptedAt: now,
  };
  await context.db.transaction(async (tx) => {
    const known = await findPersonByEmail(tx, given.email);
    const userId = known?.isEmailVerified ? null : await write(tx, row, known?.userId);
    if (userId) await askMail(tx, { mail: 'verifyEmail', userId });
    else await askMail(tx, { mail: 'alreadyMember', userId: known?.userId ?? null });
  });
}

/** @returns null where another request made the account, or confirmed it, at the same moment. */
async function write(tx: Transaction, row: typeof users.$inferInsert, userId?: string) {
  const [written] = userId
    ? await tx
        .update(users)
        .set(row)
        .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)))
        .returning({ id: users.id })
    : await tx.insert(users).values(row).onConflictDoNothing().returning({ id: users.id });
  return written?.id ?? null;
}
