import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { holdOwnSession } from '#app/trainings/hold-own-session.server.ts';
import { trainingRequestSessions } from '#db/schema/training-requests.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { requestAnswered } from './announcements.ts';
import { type TieInput, tieInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { letThoseWhoAskedFirst } from './internal/let-those-who-asked-first.server.ts';

/**
 * A session of mine answers a request: those who asked come first in it, and are told once it is
 * announced. One session at a time answers a request.
 * @returns whether it does; not where another one came first.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise that session; {Conflict}
 * where the request is no longer open, or the session is over; {InvalidInput}.
 */
export async function tieSession(context: Context, input: TieInput): Promise<{ isTied: boolean }> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  const { sessionId } = parseInput(tieInput, { ...input, requestId });
  return db.transaction(async (tx) => {
    const now = clock();
    const request = await holdRequest(tx, actor, { requestId, now });
    if (request.state === 'closed' || request.state === 'expired')
      throw new Conflict('Cette demande n’est plus ouverte.');
    const { isAnnounced } = await holdOwnSession(tx, context, sessionId);
    const ofRequest = and(
      eq(trainingRequestSessions.requestId, requestId),
      isNull(trainingRequestSessions.endedAt),
    );
    // A session that was called off answers nothing any more.
    await tx
      .update(trainingRequestSessions)
      .set({ endedAt: now })
      .where(
        and(
          ofRequest,
          inArray(
            trainingRequestSessions.sessionId,
            tx
              .select({ id: trainingSessions.id })
              .from(trainingSessions)
              .where(isNotNull(trainingSessions.cancelledAt)),
          ),
        ),
      );
    const [tied] = await tx
      .insert(trainingRequestSessions)
      .values({ requestId, sessionId, tiedById: actor.userId, tiedAt: now })
      .onConflictDoNothing()
      .returning({ id: trainingRequestSessions.id });
    if (!tied) return { isTied: false };
    await letThoseWhoAskedFirst(tx, sessionId);
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'tie-training-request',
      targetKind: 'training-request',
      targetId: requestId,
    });
    if (isAnnounced) await announce(tx, requestAnswered, { sessionId });
    return { isTied: true };
  });
}
