import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { trainingRequestSupports } from '#db/schema/training-requests.ts';

import { type SecondInput, secondInput } from './inputs.ts';
import { admitLibrary } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { letFirstInEach } from './internal/let-those-who-asked-first.server.ts';
import { canSecond } from './policy.ts';

/**
 * « Nous aussi », with how many would come; said again for the same library, the number changes.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who works for no library; {Conflict} where it is
 * no longer open; {InvalidInput}.
 */
export async function secondRequest(context: Context, input: SecondInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitLibrary(context.actor);
  const requestId = readRequestId(input);
  const { people } = parseInput(secondInput, { ...input, requestId });
  await db.transaction(async (tx) => {
    const now = clock();
    const { facts } = await holdRequest(tx, actor, { requestId, now });
    if (!canSecond(actor, facts)) throw new Conflict('Cette demande n’est plus ouverte.');
    const said = { userId: actor.userId, people, changedAt: now };
    await tx
      .insert(trainingRequestSupports)
      .values({ ...said, requestId, libraryId: actor.libraryId, createdAt: now })
      .onConflictDoUpdate({
        target: [trainingRequestSupports.requestId, trainingRequestSupports.libraryId],
        set: said,
      });
    await letFirstInEach(tx, requestId);
  });
}
