import { lt, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** Forgets the answers and the superior’s address a year after a session, and links that serve no more. */
export async function sweepRegistrations({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const since = keptSince('registrationAnswers', clock());
  await db
    .update(registrations)
    .set({ answers: {}, superiorEmail: null })
    .where(
      sql`${registrations.sessionId} in (select ${trainingSessions.id} from ${trainingSessions}
        where ${lt(trainingSessions.endsAt, since)})
        and (${registrations.answers} <> '{}' or ${registrations.superiorEmail} is not null)`,
    );
  await db
    .delete(registrationLinks)
    .where(lt(registrationLinks.expiresAt, keptSince('usedLink', clock())));
}
