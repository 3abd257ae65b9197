import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findLink } from './internal/find-link.server.ts';
import { findRegistrations } from './internal/find-registrations.server.ts';

/**
 * Whose place a link of a mail is about, for who has no account to say that they are there: it does
 * nothing else, at each half-day, until half an hour after the session.
 * @throws {NotFound} for a link that serves no more.
 */
export async function readAttendLink({ db, clock }: Pick<Context, 'db' | 'clock'>, token: string) {
  const { registrationId } = await findLink(db, token, ['attend'], clock());
  const [found] = await findRegistrations(db, eq(registrations.id, registrationId));
  if (!found || found.isCancelled || found.state !== 'registered')
    throw new NotFound('Cette inscription ne tient plus.');
  const { id, sessionId, personName, training, days } = found;
  return { registrationId: id, sessionId, personName, training, days };
}
