import { and, eq, isNull, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainings, trainingSessionFirsts, trainingSessions } from '#db/schema/trainings.ts';

import { sessionAnnounced } from './announcements.ts';
import { firstUntil } from './first-until.ts';
import { sessionIdInput } from './inputs.ts';
import { announceTeaching } from './internal/announce-teaching.server.ts';
import { holdSession } from './internal/hold-session.server.ts';
import { writeSearchWords } from './internal/write-search-words.server.ts';

/**
 * Shows a session to everybody; the training comes into the catalogue with its first one.
 * Registrations open on their day, for the libraries that asked for it before the others.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} for one that is announced, or past.
 */
export async function announceSession(
  context: Context,
  input: { sessionId: unknown },
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId } = parseInput(sessionIdInput, input);
  return db.transaction(async (tx) => {
    const { session, facts, training } = await holdSession(tx, context, sessionId);
    if (facts.state !== 'draft') throw new Conflict('Cette session est déjà annoncée.');
    const now = clock();
    if (session.startsAt && session.startsAt <= now)
      throw new Conflict('Ses dates sont passées\u00A0: changez-les d’abord.');
    await tx
      .update(trainingSessions)
      .set({
        announcedAt: now,
        announcedById: actor.userId,
        opensFirstUntil: await firstsUntil(tx, session, now),
      })
      .where(eq(trainingSessions.id, sessionId));
    await tx
      .update(trainings)
      .set({ publishedAt: now })
      .where(and(eq(trainings.id, training.row.id), isNull(trainings.publishedAt)));
    await writeSearchWords(tx, training.row.id);
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'announce-training-session',
      targetKind: 'training-session',
      targetId: sessionId,
    });
    await announce(tx, sessionAnnounced, { sessionId });
    await announceTeaching(tx, { sessionId, byId: actor.userId, at: now }, null);
    return { slug: training.row.slug };
  });
}

/** @returns null where no library asked for it. */
async function firstsUntil(
  tx: Transaction,
  { id, startsAt }: { id: string; startsAt: Date | null },
  now: Date,
): Promise<Date | null> {
  const [asked] = await tx
    .select({
      opensAt:
        sql`(${trainingSessions.registrationOpensOn}::timestamp at time zone 'Europe/Paris')`.mapWith(
          trainingSessions.startsAt,
        ),
    })
    .from(trainingSessionFirsts)
    .innerJoin(trainingSessions, eq(trainingSessions.id, trainingSessionFirsts.sessionId))
    .where(eq(trainingSessions.id, id))
    .limit(1);
  if (!asked?.opensAt || !startsAt) return null;
  return firstUntil({ opensAt: asked.opensAt, startsAt }, now);
}
