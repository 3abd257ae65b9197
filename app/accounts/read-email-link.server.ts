import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';

import { findEmailToken } from './internal/email-tokens.server.ts';
import { findPerson } from './internal/find-person.server.ts';
import type { EmailTokenPurpose } from './vocabulary.ts';

/**
 * Whom a link sent by e-mail is for, before it is used: mail filters open links, so opening one
 * changes nothing.
 * @throws {NotFound} where it served already, is too old, or never was.
 */
export async function readEmailLink(
  context: Context,
  { token, purposes }: { token: string; purposes: readonly EmailTokenPurpose[] },
): Promise<{ displayName: string; email: string; purpose: EmailTokenPurpose }> {
  const link = await findEmailToken(context.db, token, purposes, context.clock());
  const person = await findPerson(context.db, link.userId);
  if (!person || person.isErased) throw new NotFound('Ce lien n’est plus valable.');
  return { displayName: person.displayName, email: person.email, purpose: link.purpose };
}
