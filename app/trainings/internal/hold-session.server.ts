import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict, Forbidden, NotFound } from '#app/platform/errors.ts';
import {
  canKeepSession,
  canOrganise,
  canReadSession,
  type SessionFacts,
} from '#app/trainings/policy.ts';
import { stateOf } from '#app/trainings/session-state.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { findSessions, type FoundSession } from './find-sessions.server.ts';
import { findTraining, type FoundTraining, withId } from './find-training.server.ts';

const unknown = 'Cette session n’existe pas, ou plus.';

/** What decides who may read and keep a session. */
export function factsOf(session: FoundSession, now: Date): SessionFacts {
  return {
    state: stateOf(session, now),
    trainerUserIds: session.sittings.flatMap(({ trainers }) =>
      trainers.flatMap(({ userId }) => userId ?? []),
    ),
  };
}

export type HeldSession = { session: FoundSession; facts: SessionFacts; training: FoundTraining };

/**
 * A session that this actor keeps, held until the end of the transaction: who changes it and who
 * takes a place come one after the other.
 * @throws {NotFound} out of sight; {Forbidden} for who does not organise it; {Conflict} once it is over.
 */
export async function holdSession(
  tx: Transaction,
  { actor, clock }: Pick<Context, 'actor' | 'clock'>,
  sessionId: string,
): Promise<HeldSession> {
  const [held] = await tx
    .select({ id: trainingSessions.id })
    .from(trainingSessions)
    .where(eq(trainingSessions.id, sessionId))
    .for('no key update');
  const [session] = held ? await findSessions(tx, { sessionIds: [sessionId] }) : [];
  if (!session) throw new NotFound(unknown);
  const training = await findTraining(tx, actor, withId(session.trainingId));
  const facts = factsOf(session, clock());
  if (!canReadSession(actor, training.organiser, facts)) throw new NotFound(unknown);
  if (!canOrganise(actor, training.organiser))
    throw new Forbidden('Cette session se tient par qui l’organise.');
  if (!canKeepSession(actor, training.organiser, facts))
    throw new Conflict(
      facts.state === 'held' ? 'Cette session est passée.' : 'Cette session est annulée.',
    );
  return { session, facts, training };
}
