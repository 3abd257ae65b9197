import { and, eq, isNull } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { holdOwnSession } from '#app/trainings/hold-own-session.server.ts';
import { trainingRequestSessions } from '#db/schema/training-requests.ts';

import { type UntieInput, untieInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { letThoseWhoAskedFirst } from './internal/let-those-who-asked-first.server.ts';

/**
 * The session that I was preparing answers the request no more. Once it is announced it stays, since
 * those who asked were told.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise it; {Conflict} where it was
 * announced, or does not answer it; {InvalidInput}.
 */
export async function untieSession(context: Context, input: UntieInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  const { sessionId } = parseInput(untieInput, { ...input, requestId });
  await db.transaction(async (tx) => {
    const now = clock();
    await holdRequest(tx, actor, { requestId, now });
    const standing = and(
      eq(trainingRequestSessions.requestId, requestId),
      eq(trainingRequestSessions.sessionId, sessionId),
      isNull(trainingRequestSessions.endedAt),
    );
    const [tie] = await tx.select().from(trainingRequestSessions).where(standing);
    if (!tie) throw new Conflict('Cette session ne répond pas à cette demande.');
    const { isAnnounced } = await holdOwnSession(tx, context, sessionId);
    if (isAnnounced) throw new Conflict('Cette session est annoncée\u00A0: qui demande l’a su.');
    await tx.update(trainingRequestSessions).set({ endedAt: now }).where(standing);
    await letThoseWhoAskedFirst(tx, sessionId);
  });
}
