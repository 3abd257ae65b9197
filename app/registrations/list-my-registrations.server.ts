import { and, eq, or } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { registrations } from '#db/schema/registrations.ts';

import { findRegistrations } from './internal/find-registrations.server.ts';

/**
 * My registrations and those that I made for others, of one session or of all.
 * @throws {NotSignedIn}
 */
export async function listMyRegistrations(
  { actor, db, clock }: Pick<Context, 'actor' | 'db' | 'clock'>,
  of: { sessionId?: string } = {},
) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const found = await findRegistrations(
    db,
    and(
      or(eq(registrations.userId, actor.userId), eq(registrations.registeredById, actor.userId)),
      of.sessionId ? eq(registrations.sessionId, of.sessionId) : undefined,
    ),
  );
  const now = clock();
  return found.map(
    ({
      id,
      sessionId,
      state,
      days,
      dueAt,
      dueWords,
      isCancelled,
      isSomewhere,
      training,
      cancelReason,
      ...who
    }) => ({
      id,
      sessionId,
      state,
      days,
      dueAt,
      dueWords,
      isCancelled,
      isSomewhere,
      cancelReason,
      training,
      /** What began is given back no more. */
      hasBegun: who.startsAt !== null && who.startsAt <= now,
      refusalReason: who.refusalReason,
      personName: who.userId === actor.userId ? null : who.personName,
    }),
  );
}
export type MyRegistration = Awaited<ReturnType<typeof listMyRegistrations>>[number];
