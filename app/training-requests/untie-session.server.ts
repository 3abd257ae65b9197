import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { holdOwnSession } from '#app/trainings/hold-own-session.server.ts';
import { trainingRequestSessions } from '#db/schema/training-requests.ts';

import type { RequestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { letThoseWhoAskedFirst } from './internal/let-those-who-asked-first.server.ts';

/**
 * The session that I was preparing answers the request no more: another may. Once it is announced it
 * stays, since those who asked were told.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise it; {Conflict} where it was
 * announced, or none is prepared.
 */
export async function untieSession(context: Context, input: RequestIdInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  await db.transaction(async (tx) => {
    const now = clock();
    await holdRequest(tx, actor, { requestId, now });
    const standing = and(
      eq(trainingRequestSessions.requestId, requestId),
      isNull(trainingRequestSessions.endedAt),
    );
    const [tie] = await tx.select().from(trainingRequestSessions).where(standing);
    if (!tie) throw new Conflict('Aucune session ne répond à cette demande.');
    const { isAnnounced } = await holdOwnSession(tx, context, tie.sessionId);
    if (isAnnounced) throw new Conflict('Cette session est annoncée\u00A0: qui demande l’a su.');
    await tx.update(trainingRequestSessions).set({ endedAt: now }).where(standing);
    await letThoseWhoAskedFirst(tx, tie.sessionId);
  });
}
