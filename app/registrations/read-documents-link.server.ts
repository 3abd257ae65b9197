import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findLink } from './internal/find-link.server.ts';
import { findRegistrations } from './internal/find-registrations.server.ts';

/**
 * Whose place a link to the documents of a session is about, for who has no account: it does nothing
 * else, until a time after the session.
 * @throws {NotFound} for a link that serves no more, or once the place is gone.
 */
export async function readDocumentsLink(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  token: string,
): Promise<{ sessionId: string; personName: string }> {
  const { registrationId } = await findLink(db, token, ['documents'], clock());
  const [found] = await findRegistrations(db, eq(registrations.id, registrationId));
  if (!found || found.isCancelled || found.state !== 'registered')
    throw new NotFound('Cette inscription ne tient plus.');
  return { sessionId: found.sessionId, personName: found.personName };
}
