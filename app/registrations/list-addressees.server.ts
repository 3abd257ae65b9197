import { and, eq, inArray, type SQL } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findRegistrations } from './internal/find-registrations.server.ts';
import type { RegistrationState } from './vocabulary.ts';

type Whom =
  | { registrationIds: readonly string[] }
  | { sessionId: string; states: readonly RegistrationState[] };

const where = (whom: Whom): SQL | undefined =>
  'registrationIds' in whom
    ? inArray(registrations.id, [...whom.registrationIds])
    : and(
        eq(registrations.sessionId, whom.sessionId),
        inArray(registrations.state, [...whom.states]),
      );

/**
 * Whom to write to about registrations: members at theirs, who has no account at the address given
 * for them, else through who registered them; `to` is null where nobody may be written to.
 */
export async function listAddressees(db: Queryable, whom: Whom) {
  const found = await findRegistrations(db, where(whom));
  return found.map(
    ({ id, sessionId, userId, personName, to, toldAs, registrarName, days, training }) => ({
      id,
      sessionId,
      userId,
      personName,
      to,
      toldAs,
      registrarName,
      days,
      training,
    }),
  );
}
export type Addressee = Awaited<ReturnType<typeof listAddressees>>[number];
