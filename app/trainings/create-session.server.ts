import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

import { type CreateSessionInput, createSessionInput } from './inputs.ts';
import { findTraining, withSlug } from './internal/find-training.server.ts';
import { sayingClashes } from './internal/saying-clashes.server.ts';
import { sessionColumns } from './internal/session-columns.ts';
import { settleSittings } from './internal/settle-sittings.server.ts';
import { writeSittings } from './internal/write-sittings.server.ts';
import { canOrganise } from './policy.ts';

/**
 * Prepares a session of a training, which its organisers alone see until it is announced.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise it; {InvalidInput}, also
 * where a trainer or a room is taken.
 */
export async function createSession(
  context: Context,
  input: CreateSessionInput,
): Promise<{ sessionId: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, ...said } = parseInput(createSessionInput, input);
  const { row, organiser } = await findTraining(db, actor, withSlug(slug));
  if (!canOrganise(actor, organiser))
    throw new Forbidden('Cette formation se tient par qui l’organise.');
  const sittings = await settleSittings(context, said.sittings);
  return sayingClashes(() =>
    db.transaction(async (tx) => {
      const [session] = await tx
        .insert(trainingSessions)
        .values({ trainingId: row.id, createdById: actor.userId, ...sessionColumns(said) })
        .returning({ id: trainingSessions.id });
      if (!session) throw new Error('The session was not written');
      await writeSittings(tx, actor, session.id, { sittings, now: clock() });
      return { sessionId: session.id };
    }),
  );
}
