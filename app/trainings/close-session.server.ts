import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { sessionIdInput } from './inputs.ts';
import { holdSession } from './internal/hold-session.server.ts';

/**
 * Nobody registers any more, before the day foreseen; who waits still moves up.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} where they are not open.
 */
export async function closeSession(
  context: Context,
  input: { sessionId: unknown },
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId } = parseInput(sessionIdInput, input);
  return db.transaction(async (tx) => {
    const { facts, training } = await holdSession(tx, context, sessionId);
    if (facts.state === 'closed' || facts.state === 'draft')
      throw new Conflict('Les inscriptions ne sont pas ouvertes.');
    await tx
      .update(trainingSessions)
      .set({ closedAt: clock(), closedById: actor.userId })
      .where(eq(trainingSessions.id, sessionId));
    return { slug: training.row.slug };
  });
}
