import { and, eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainings } from '#db/schema/trainings.ts';

import { type ReviseTrainingInput, reviseTrainingInput } from './inputs.ts';
import { findTraining, withSlug } from './internal/find-training.server.ts';
import { settleTraining } from './internal/settle-training.server.ts';
import { writeSearchWords } from './internal/write-search-words.server.ts';
import { canOrganise } from './policy.ts';

/**
 * Changes what is said of a training.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise it; {InvalidInput};
 * {Conflict} where somebody changed it since it was read.
 */
export async function reviseTraining(
  context: Context,
  input: ReviseTrainingInput,
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slug, revision, ...said } = parseInput(reviseTrainingInput, input);
  const { row, organiser } = await findTraining(db, actor, withSlug(slug));
  if (!canOrganise(actor, organiser))
    throw new Forbidden('Cette formation se tient par qui l’organise.');
  const columns = await settleTraining(db, actor, said);
  await db.transaction(async (tx) => {
    const [changed] = await tx
      .update(trainings)
      .set({ ...columns, changedAt: clock(), revision: sql`${trainings.revision} + 1` })
      .where(and(eq(trainings.id, row.id), eq(trainings.revision, revision)))
      .returning({ id: trainings.id });
    if (!changed)
      throw new Conflict(
        'Quelqu’un a changé cette formation entre-temps\u00A0: rechargez la page pour la relire.',
      );
    await writeSearchWords(tx, row.id);
  });
  return { slug };
}
