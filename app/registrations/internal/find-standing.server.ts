import { and, eq, inArray, or, sql } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { InvalidInput } from '#app/platform/errors.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';
import { users } from '#db/schema/accounts.ts';
import { registrations } from '#db/schema/registrations.ts';

type Said = { sessionId: string; personName: string; personEmail: string | null };

/**
 * What stands already of a request: what is sent twice stands once. The session is held by who calls.
 * @throws {InvalidInput} for an address that somebody else has a request under.
 */
export async function findStanding(tx: Transaction, actor: Member, said: Said) {
  const { personName, personEmail } = said;
  const ofSession = and(
    eq(registrations.sessionId, said.sessionId),
    inArray(registrations.state, [...activeStates]),
  );
  const fields = { registrationId: registrations.id, state: registrations.state };
  const isPerson = and(
    eq(registrations.registeredById, actor.userId),
    sql`lower(${registrations.personName}) = lower(${personName})`,
    sql`lower(${registrations.personEmail}) is not distinct from lower(${personEmail}::text)`,
  );
  const [standing] = await tx
    .select(fields)
    .from(registrations)
    .where(and(ofSession, personName ? isPerson : eq(registrations.userId, actor.userId)));
  if (standing || !personName || !personEmail) return standing;
  const [other] = await tx
    .select(fields)
    .from(registrations)
    .leftJoin(users, eq(users.id, registrations.userId))
    .where(
      and(
        ofSession,
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
  return standing;
}
