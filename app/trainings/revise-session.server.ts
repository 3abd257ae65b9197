import { eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { sessionMoved, sessionRevised } from './announcements.ts';
import { type ReviseSessionInput, reviseSessionInput } from './inputs.ts';
import { announceTeaching } from './internal/announce-teaching.server.ts';
import { findMoves } from './internal/find-moves.server.ts';
import { holdSession } from './internal/hold-session.server.ts';
import { sayingClashes } from './internal/saying-clashes.server.ts';
import { sessionColumns } from './internal/session-columns.ts';
import { settleSittings } from './internal/settle-sittings.server.ts';
import { writeSearchWords } from './internal/write-search-words.server.ts';
import { writeSittings } from './internal/write-sittings.server.ts';

/**
 * Changes dates, places and conditions of a session.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} once it is over; {InvalidInput}, also
 * where a trainer or a room is taken, or for fewer places than are taken.
 */
export async function reviseSession(
  context: Context,
  input: ReviseSessionInput,
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { sessionId, ...said } = parseInput(reviseSessionInput, input);
  const sittings = await settleSittings(context, said.sittings);
  return sayingClashes(() =>
    db.transaction(async (tx) => {
      const { session, facts, training } = await holdSession(tx, context, sessionId);
      const sequence = session.sequence + 1;
      // The days of registration follow those of the sittings: both are checked once all is written.
      const { registrationOpensOn, registrationClosesOn, ...columns } = sessionColumns(said);
      const earliest = [session.registrationClosesOn, registrationClosesOn].toSorted()[0]!;
      await tx
        .update(trainingSessions)
        .set({
          ...columns,
          sequence,
          registrationOpensOn: [registrationOpensOn, earliest].toSorted()[0]!,
          registrationClosesOn: earliest,
        })
        .where(eq(trainingSessions.id, sessionId));
      const now = clock();
      await writeSittings(tx, actor, sessionId, { sittings, now });
      await tx
        .update(trainingSessions)
        .set({ registrationOpensOn, registrationClosesOn })
        .where(eq(trainingSessions.id, sessionId));
      await writeSearchWords(tx, training.row.id);
      await announce(tx, sessionRevised, { sessionId });
      const isKnown = facts.state !== 'draft';
      if (isKnown) await announceTeaching(tx, { sessionId, byId: actor.userId, at: now }, session);
      const moves = isKnown ? await findMoves(tx, session) : null;
      if (moves)
        await announce(tx, sessionMoved, {
          sessionId,
          sequence,
          movedAt: now.toISOString(),
          ...moves,
        });
      return { slug: training.row.slug };
    }),
  );
}
