import { and, eq, inArray, or, sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { registrations } from '#db/schema/registrations.ts';

/**
 * Nobody else stands in the session under this address. The session is held by who calls.
 * @throws {InvalidInput}
 */
export async function checkAddress(
  tx: Transaction,
  { sessionId, personEmail }: { sessionId: string; personEmail: string },
): Promise<void> {
  const [other] = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .leftJoin(users, eq(users.id, registrations.userId))
    .where(
      and(
        eq(registrations.sessionId, sessionId),
        inArray(registrations.state, [...activeStates]),
        or(
          sql`lower(${registrations.personEmail}) = lower(${personEmail}::text)`,
          sql`lower(${users.email}) = lower(${personEmail}::text)`,
        ),
      ),
    );
  if (other)
    throw new InvalidInput({
      personEmail: ['Une demande pour cette session porte déjà cette adresse.'],
    });
}
