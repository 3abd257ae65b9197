import { and, eq, isNull, or } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { certificates } from '#db/schema/certificates.ts';
import { registrations } from '#db/schema/registrations.ts';

/**
 * The certificates that hold, mine and those of people without an account whom I registered.
 * @throws {NotSignedIn}
 */
export async function listMyCertificates({ actor, db }: Pick<Context, 'actor' | 'db'>) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  return db
    .select({
      registrationId: certificates.registrationId,
      code: certificates.code,
      minutes: certificates.minutes,
    })
    .from(certificates)
    .innerJoin(registrations, eq(registrations.id, certificates.registrationId))
    .where(
      and(
        isNull(certificates.revokedAt),
        or(
          eq(certificates.holderId, actor.userId),
          and(isNull(certificates.holderId), eq(registrations.registeredById, actor.userId)),
        ),
      ),
    );
}
