import { and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { Queryable } from '#app/platform/database.server.ts';
import type { RegistrationState } from '#app/registrations/vocabulary.ts';
import { sayDays } from '#app/trainings/say-session.ts';
import { formatDateTime } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { registrations } from '#db/schema/registrations.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

export type FoundRegistration = {
  id: string;
  sessionId: string;
  state: RegistrationState;
  userId: string | null;
  personName: string;
  /** Who is written to; null where nobody may be. */
  to: string | null;
  /** Whose address that is: who has no account has their own, or is told through who registered them. */
  toldAs: 'member' | 'person' | 'registrar';
  registrarName: string;
  registeredById: string;
  startsAt: Date | null;
  endsAt: Date | null;
  /** The place was theirs: their calendar may hold it. */
  wasConfirmed: boolean;
  superiorEmail: string | null;
  refusalReason: string | null;
  changedAt: string;
  dueAt: string | null;
  dueWords: string;
  days: string;
  /** Of the session. */
  isCancelled: boolean;
  /** Not at a distance alone: people travel to it. */
  isSomewhere: boolean;
  cancelReason: string | null;
  /** It ended because the session was called off, not because somebody gave it back. */
  wentWithSession: boolean;
  training: { slug: string; title: string };
};

const registrar = alias(users, 'registrar');

/** Registrations with their training and whom to write to, the next sessions first. */
export async function findRegistrations(
  db: Queryable,
  where: SQL | undefined,
): Promise<FoundRegistration[]> {
  const rows = await db
    .select({
      row: registrations,
      session: trainingSessions,
      training: { slug: trainings.slug, title: trainings.title },
      memberName: users.displayName,
      registrarEmail: registrar.email,
      registrarName: registrar.displayName,
      memberEmail: users.email,
    })
    .from(registrations)
    .innerJoin(trainingSessions, eq(trainingSessions.id, registrations.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .leftJoin(users, and(eq(users.id, registrations.userId), isNull(users.erasedAt)))
    .leftJoin(
      registrar,
      and(
        eq(registrar.id, registrations.registeredById),
        isNull(registrar.erasedAt),
        isNull(registrar.suspendedAt),
        isNotNull(registrar.emailVerifiedAt),
      ),
    )
    .where(where)
    .orderBy(sql`${trainingSessions.startsAt}`, asc(registrations.arrival));
  return rows.map(({ row, session, training, memberName, memberEmail, ...by }) => ({
    id: row.id,
    sessionId: row.sessionId,
    state: row.state,
    userId: row.userId,
    personName: row.userId ? (memberName ?? '') : row.personName,
    to: row.userId ? memberEmail : (row.personEmail ?? by.registrarEmail),
    toldAs: row.userId ? 'member' : row.personEmail ? 'person' : 'registrar',
    registrarName: by.registrarName ?? '',
    registeredById: row.registeredById,
    wasConfirmed: row.confirmedAt !== null,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    superiorEmail: row.superiorEmail,
    refusalReason: row.refusalReason,
    changedAt: row.changedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    dueWords: row.dueAt ? formatDateTime(row.dueAt) : '',
    days: sayDays({
      startsAt: session.startsAt?.toISOString() ?? null,
      endsAt: session.endsAt?.toISOString() ?? null,
    }),
    isCancelled: session.cancelledAt !== null,
    isSomewhere: session.communeCode !== null,
    cancelReason: session.cancelReason,
    wentWithSession:
      row.state === 'cancelled' &&
      session.cancelledAt !== null &&
      row.changedAt >= session.cancelledAt,
    training,
  }));
}
