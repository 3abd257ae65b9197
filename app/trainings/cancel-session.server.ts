import { eq, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

import { sessionCancelled } from './announcements.ts';
import { type CancelSessionInput, cancelSessionInput } from './inputs.ts';
import { holdSession } from './internal/hold-session.server.ts';

/**
 * A session will not take place: trainer and rooms are free again, its page says why, and
 * who had a place in it is told.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} once it is over; {InvalidInput}
 */
export async function cancelSession(
  context: Context,
  input: CancelSessionInput,
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId, reason } = parseInput(cancelSessionInput, input);
  return db.transaction(async (tx) => {
    const { training } = await holdSession(tx, context, sessionId);
    const now = clock();
    await tx
      .update(trainingSessions)
      .set({
        cancelledAt: now,
        cancelledById: actor.userId,
        cancelReason: reason,
        sequence: sql`${trainingSessions.sequence} + 1`,
      })
      .where(eq(trainingSessions.id, sessionId));
    await tx
      .update(trainingSittings)
      .set({ cancelledAt: now })
      .where(eq(trainingSittings.sessionId, sessionId));
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'cancel-training-session',
      targetKind: 'training-session',
      targetId: sessionId,
    });
    await announce(tx, sessionCancelled, { sessionId });
    return { slug: training.row.slug };
  });
}
