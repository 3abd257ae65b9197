import { eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { sessionRevised } from './announcements.ts';
import { sessionIdInput } from './inputs.ts';
import { holdSession } from './internal/hold-session.server.ts';

/**
 * Opens registrations now, before their day or again after they were closed.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} where they are open, or it is too late.
 */
export async function openSession(
  context: Context,
  input: { sessionId: unknown },
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId } = parseInput(sessionIdInput, input);
  return db.transaction(async (tx) => {
    const { session, facts, training } = await holdSession(tx, context, sessionId);
    const today = toIsoDay(clock());
    if (facts.state === 'draft') throw new Conflict('Annoncez d’abord cette session.');
    if (facts.state === 'open' || facts.state === 'full')
      throw new Conflict('Les inscriptions sont déjà ouvertes.');
    if (!session.startsAt || session.startsAt <= clock())
      throw new Conflict('Cette session a commencé.');
    const lastDay = toIsoDay(session.startsAt);
    await tx
      .update(trainingSessions)
      .set({
        closedAt: null,
        closedById: null,
        registrationOpensOn:
          session.registrationOpensOn < today ? session.registrationOpensOn : today,
        registrationClosesOn:
          session.registrationClosesOn < today ? lastDay : session.registrationClosesOn,
      })
      .where(eq(trainingSessions.id, sessionId));
    await announce(tx, sessionRevised, { sessionId });
    return { slug: training.row.slug };
  });
}
