import { lt, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/**
 * Forgets a year after a session what was answered, the superior’s address and that of who has no
 * account, and links that serve no more.
 */
export async function sweepRegistrations({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const since = keptSince('registrationAnswers', clock());
  await db
    .update(registrations)
    .set({ answers: {}, superiorEmail: null, personEmail: null })
    .where(
      sql`${registrations.sessionId} in (select ${trainingSessions.id} from ${trainingSessions}
        where ${lt(trainingSessions.endsAt, since)})
        and (${registrations.answers} <> '{}' or ${registrations.superiorEmail} is not null
          or ${registrations.personEmail} is not null)`,
    );
  await db
    .delete(registrationLinks)
    .where(lt(registrationLinks.expiresAt, keptSince('usedLink', clock())));
}
