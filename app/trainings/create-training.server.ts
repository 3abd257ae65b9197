import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainings } from '#db/schema/trainings.ts';

import { type TrainingInput, trainingInput } from './inputs.ts';
import { chooseSlug } from './internal/choose-slug.server.ts';
import { settleTraining } from './internal/settle-training.server.ts';
import { writeSearchWords } from './internal/write-search-words.server.ts';
import { listOrganisers } from './list-organisers.server.ts';

/**
 * Writes a training, which its organisers alone read until a session of it is announced.
 * @throws {NotSignedIn}; {Forbidden} for who organises for no library; {InvalidInput}
 */
export async function createTraining(
  context: Context,
  input: TrainingInput,
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if ((await listOrganisers(context)).length === 0)
    throw new Forbidden(
      'Les formations s’organisent par les bibliothèques départementales et les référents.',
    );
  const columns = await settleTraining(db, actor, parseInput(trainingInput, input));
  return db.transaction(async (tx) => {
    const slug = await chooseSlug(tx, columns.title);
    const [row] = await tx
      .insert(trainings)
      .values({ ...columns, slug, createdById: actor.userId, changedAt: clock() })
      .returning({ id: trainings.id });
    if (!row) throw new Error('The training was not written');
    await writeSearchWords(tx, row.id);
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'create-training',
      targetKind: 'training',
      targetId: row.id,
    });
    return { slug };
  });
}
