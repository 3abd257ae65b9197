import { and, eq, inArray } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingSessions, trainingSittings } from '#db/schema/trainings.ts';

import { sessionMoved, trainerReplaced } from './announcements.ts';
import { type ReplaceTrainerInput, replaceTrainerInput } from './inputs.ts';
import { findMoves } from './internal/find-moves.server.ts';
import { holdSession } from './internal/hold-session.server.ts';
import { sayingClashes } from './internal/saying-clashes.server.ts';
import { settleTrainer } from './internal/settle-trainer.server.ts';
import { findChange, sayLeaving, writeChanges } from './internal/trainer-changes.server.ts';

/** Where the form names who comes. */
const fieldOf = { me: 'trainerKind', nobody: 'trainerKind', member: 'member', speaker: 'speaker' };

/**
 * Somebody else teaches one half-day, or all that have not begun, in the place of all who did or of
 * one of them; with another link, where it is followed at a distance. Who leaves and who comes are
 * told; those who take part are where what they go by changed.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} once it is over, or where nothing would
 * change; {InvalidInput}, also where the new one teaches elsewhere at these hours.
 */
export async function replaceTrainer(
  context: Context,
  input: ReplaceTrainerInput,
): Promise<{ slug: string; count: number }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const said = parseInput(replaceTrainerInput, input);
  const { sessionId, scope, replaced, visioUrl } = said;
  const write = () =>
    db.transaction(async (tx) => {
      const { session, facts, training } = await holdSession(tx, context, sessionId);
      const after = await settleTrainer(tx, actor, said);
      const now = clock();
      const chosen = session.sittings.filter(
        ({ id, startsAt }) => startsAt > now && (scope === 'remaining' || scope === id),
      );
      if (chosen.length === 0)
        throw new InvalidInput({ scope: ['Ces demi-journées ont commencé, ou ne sont plus là.'] });
      const changes = chosen.flatMap((one) => findChange(one, after, replaced) ?? []);
      if (replaced && !changes.some(({ leaving }) => leaving.length > 0))
        throw new InvalidInput({
          replaced: ['Cette personne n’anime pas ces demi-journées, ou les anime encore.'],
        });
      const remote = chosen.filter((one) => visioUrl && one.visioUrl && one.visioUrl !== visioUrl);
      if (changes.length + remote.length === 0)
        throw new Conflict('C’est déjà cette personne qui anime.');
      await writeChanges(tx, actor, changes, { ...after, field: fieldOf[said.trainerKind] });
      await tx
        .update(trainingSittings)
        .set({ visioUrl })
        .where(
          and(
            eq(trainingSittings.sessionId, sessionId),
            inArray(
              trainingSittings.id,
              remote.map(({ id }) => id),
            ),
          ),
        );
      await announce(tx, trainerReplaced, {
        sessionId,
        replacedAt: now.toISOString(),
        byId: actor.userId,
        before: changes.flatMap(sayLeaving),
        after,
        gained: changes.flatMap(({ sittingId, rank }) => (rank === null ? [] : sittingId)),
      });
      const moves = await findMoves(tx, session);
      if (moves && facts.state !== 'draft') {
        const sequence = session.sequence + 1;
        await tx
          .update(trainingSessions)
          .set({ sequence })
          .where(eq(trainingSessions.id, sessionId));
        const movedAt = now.toISOString();
        await announce(tx, sessionMoved, { sessionId, sequence, movedAt, ...moves });
      }
      await recordDeed(tx, {
        actorId: actor.userId,
        action: 'replace-trainer',
        targetKind: 'training-session',
        targetId: sessionId,
      });
      const moved = new Set([
        ...changes.map(({ sittingId }) => sittingId),
        ...remote.map(({ id }) => id),
      ]);
      return { slug: training.row.slug, count: moved.size };
    });
  return sayingClashes(write, 'trainerKind');
}
