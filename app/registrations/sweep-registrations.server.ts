import { and, inArray, isNotNull, lt, notInArray, or, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { forgottenName } from './vocabulary.ts';

/**
 * Forgets what was answered thirty days after a session, the name and address of who has no account
 * and the superior’s address a year after it, and links that serve no more.
 */
export async function sweepRegistrations({
  db,
  clock,
}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const endedBefore = (since: Date) =>
    inArray(
      registrations.sessionId,
      db
        .select({ id: trainingSessions.id })
        .from(trainingSessions)
        .where(lt(trainingSessions.endsAt, since)),
    );
  const now = clock();
  await db
    .update(registrations)
    .set({ answers: {} })
    .where(
      and(
        endedBefore(keptSince('registrationAnswers', now)),
        sql`${registrations.answers} <> '{}'`,
      ),
    );
  await db
    .update(registrations)
    .set({
      superiorEmail: null,
      personEmail: null,
      personName: sql`case ${registrations.personName} when '' then '' else ${forgottenName} end`,
    })
    .where(
      and(
        endedBefore(keptSince('registrationPeople', now)),
        or(
          isNotNull(registrations.superiorEmail),
          isNotNull(registrations.personEmail),
          notInArray(registrations.personName, ['', forgottenName]),
        ),
      ),
    );
  await db
    .delete(registrationLinks)
    .where(lt(registrationLinks.expiresAt, keptSince('usedLink', now)));
}
