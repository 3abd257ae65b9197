import { eq } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findRegistrations } from './internal/find-registrations.server.ts';
import { sayReason } from './say-reason.ts';

/** Whom to write to about a registration, and why they receive it; null where nobody may be. */
export async function readAddressee(db: Queryable, registrationId: string) {
  const [found] = await findRegistrations(db, eq(registrations.id, registrationId));
  if (!found?.to) return null;
  const { to, toldAs, registeredById } = found;
  return { to, toldAs, registeredById, reason: sayReason(found) };
}
