import { eq } from 'drizzle-orm';

import type { Member } from '#app/platform/actor.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { isAnswerable } from '#app/training-requests/policy.ts';
import type { RequestState } from '#app/training-requests/vocabulary.ts';
import {
  trainingRequestPicks,
  trainingRequestSessions,
  trainingRequestSupports,
} from '#db/schema/training-requests.ts';

type Tie = {
  request: { id: string; state: RequestState };
  sessionId: string;
  /** For these among those who ask; none named: for all. */
  libraryIds: readonly string[];
  now: Date;
};

/**
 * A session answers a request; who calls holds the request, then the session. Done twice, it stands
 * as it was done first.
 * @returns `over` where the request is no longer to be answered, `nobody` where none of these
 * libraries asks any more.
 */
export async function writeTie(
  tx: Transaction,
  actor: Member,
  { request: { id: requestId, state }, sessionId, libraryIds, now }: Tie,
): Promise<'tied' | 'over' | 'nobody'> {
  if (!isAnswerable(state)) return 'over';
  const supports = await tx
    .select({ id: trainingRequestSupports.id, libraryId: trainingRequestSupports.libraryId })
    .from(trainingRequestSupports)
    .where(eq(trainingRequestSupports.requestId, requestId));
  const picked = supports.filter(({ libraryId }) => libraryIds.includes(libraryId));
  if (libraryIds.length > 0 && picked.length === 0) return 'nobody';
  const reach = picked.length > 0 && picked.length < supports.length ? 'picked' : 'all';
  const [tie] = await tx
    .insert(trainingRequestSessions)
    .values({ requestId, sessionId, reach, tiedById: actor.userId, tiedAt: now })
    .onConflictDoNothing()
    .returning({ tieId: trainingRequestSessions.id });
  if (!tie) return 'tied';
  if (reach === 'picked')
    await tx
      .insert(trainingRequestPicks)
      .values(picked.map(({ id }) => ({ ...tie, requestId, supportId: id })));
  await recordDeed(tx, {
    actorId: actor.userId,
    action: 'tie-training-request',
    targetKind: 'training-request',
    targetId: requestId,
  });
  return 'tied';
}
