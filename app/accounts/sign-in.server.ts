import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { closeSession, openSession } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';

import { signInInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { checkPassword } from './internal/check-password.server.ts';
import { findPersonByEmail } from './internal/find-person.server.ts';
import { forgetTries, limitEntries } from './internal/limit-entries.server.ts';

/**
 * Opens a session on this device. An unknown address and a wrong password get the same answer in
 * the same time; who gave the right password is told why the door stays closed.
 * @returns the `Set-Cookie` value.
 * @throws {InvalidInput}; {TooMany}
 */
export async function signIn(context: Context, input: unknown): Promise<{ cookie: string }> {
  const given = parseInput(signInInput, input);
  await limitEntries(context, 'sign-in', { ...given, account: given.email });
  const person = await findPersonByEmail(context.db, given.email);
  const isRight = await checkPassword(person, given.password);
  if (!person || !isRight || person.isErased)
    throw new InvalidInput({ '': ['Cette adresse et ce mot de passe ne vont pas ensemble.'] });
  if (person.isSuspended)
    throw new InvalidInput({
      '': ['Ce compte est suspendu. Le courriel que vous avez reçu dit pourquoi.'],
    });
  if (!person.isEmailVerified) {
    await askMail(context.db, { mail: 'verifyEmail', userId: person.userId });
    throw new InvalidInput({
      '': [
        'Confirmez d’abord votre adresse : un nouveau lien vient de partir dans votre boîte aux lettres.',
      ],
    });
  }
  await forgetTries(context, 'sign-in', given.email);
  if (context.actor.kind === 'member' && context.actor.sessionId)
    await closeSession(context.db, context.actor.sessionId);
  await context.db
    .update(users)
    .set({ lastSeenAt: context.clock() })
    .where(eq(users.id, person.userId));
  return openSession(context.db, person.userId, given.device);
}
