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

/**
 * Somebody else teaches one half-day, or all that have not begun; with another link, where it is
 * followed at a distance. Both trainers are told; those who come are where what they go by changed.
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
  const { sessionId, scope, visioUrl } = said;
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
      const before = chosen.filter(
        ({ trainerUserId, trainerSpeakerId }) =>
          trainerUserId !== after.trainerUserId || trainerSpeakerId !== after.trainerSpeakerId,
      );
      const ofSession = (ids: string[]) =>
        and(eq(trainingSittings.sessionId, sessionId), inArray(trainingSittings.id, ids));
      const remote = chosen.filter((one) => visioUrl && one.visioUrl && one.visioUrl !== visioUrl);
      if (before.length + remote.length === 0)
        throw new Conflict('C’est déjà cette personne qui anime.');
      await tx
        .update(trainingSittings)
        .set(after)
        .where(ofSession(before.map(({ id }) => id)));
      await tx
        .update(trainingSittings)
        .set({ visioUrl })
        .where(ofSession(remote.map(({ id }) => id)));
      await announce(tx, trainerReplaced, {
        sessionId,
        replacedAt: now.toISOString(),
        byId: actor.userId,
        before: before.map(({ id, trainerUserId, trainerSpeakerId }) => ({
          sittingId: id,
          trainerUserId,
          trainerSpeakerId,
        })),
        after,
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
      return { slug: training.row.slug, count: chosen.length };
    });
  return sayingClashes(write, 'trainerKind');
}
