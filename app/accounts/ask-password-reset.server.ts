import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';

import { askPasswordResetInput } from './inputs.ts';
import { askMail } from './internal/ask-mail.server.ts';
import { findPersonByEmail } from './internal/find-person.server.ts';
import { limitEntries } from './internal/limit-entries.server.ts';

/**
 * Sends the link that lets a new password be chosen, if the address has an account. The answer and
 * its time say nothing of that: the same job is asked for either way, for nobody if need be.
 * @throws {InvalidInput} for what is no address; {TooMany}
 */
export async function askPasswordReset(context: Context, input: unknown): Promise<void> {
  const given = parseInput(askPasswordResetInput, input);
  await limitEntries(context, 'password-reset', { ...given, account: given.email });
  const person = await findPersonByEmail(context.db, given.email);
  const mayReset = person && !person.isErased && !person.isSuspended;
  await askMail(context.db, { mail: 'resetPassword', userId: mayReset ? person.userId : null });
}
