import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findLink } from './internal/find-link.server.ts';
import { findRegistrations } from './internal/find-registrations.server.ts';
import { activeStates, personLinkPurposes } from './vocabulary.ts';

/**
 * What who has no account may do by this link of a mail.
 * @throws {NotFound} for a link that serves no more.
 */
export async function readLink({ db, clock }: Context, token: string) {
  const { purpose, registrationId } = await findLink(db, token, personLinkPurposes, clock());
  const [found] = await findRegistrations(db, eq(registrations.id, registrationId));
  const stands: readonly string[] = purpose === 'accept' ? ['offered'] : activeStates;
  if (!found || found.isCancelled || !stands.includes(found.state))
    throw new NotFound('Cette inscription n’attend plus de réponse.');
  const { personName, training, days, dueWords, state } = found;
  return { purpose, personName, training, days, dueWords, state };
}
