import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findLink } from './internal/find-link.server.ts';
import { findRegistrations } from './internal/find-registrations.server.ts';

/**
 * What a superior is asked, for who holds the link.
 * @throws {NotFound} for a link that serves no more.
 */
export async function readAgreement({ db, clock }: Context, token: string) {
  const link = await findLink(db, token, ['agree'], clock());
  const [found] = await findRegistrations(db, eq(registrations.id, link.registrationId));
  if (!found || found.state !== 'agreement' || found.isCancelled)
    throw new NotFound('Cette demande n’attend plus de réponse.');
  const { personName, training, days, dueWords } = found;
  return { personName, training, days, dueWords };
}
