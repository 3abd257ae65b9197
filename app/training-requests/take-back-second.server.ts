import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { trainingRequestSupports } from '#db/schema/training-requests.ts';

import type { RequestIdInput } from './inputs.ts';
import { admitLibrary } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { letFirstInEach } from './internal/let-those-who-asked-first.server.ts';
import { canTakeBack } from './policy.ts';

/**
 * My library no longer asks with the others; done twice, it changes nothing more.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden}; {Conflict} for the library that asked, or where it
 * is no longer open.
 */
export async function takeBackSecond(context: Context, input: RequestIdInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitLibrary(context.actor);
  const requestId = readRequestId(input);
  await db.transaction(async (tx) => {
    const { facts } = await holdRequest(tx, actor, { requestId, now: clock() });
    if (!canTakeBack(actor, facts))
      throw new Conflict(
        facts.isOpen
          ? 'Votre bibliothèque a fait cette demande\u00A0: fermez-la.'
          : 'Cette demande n’est plus ouverte.',
      );
    await tx
      .delete(trainingRequestSupports)
      .where(
        and(
          eq(trainingRequestSupports.requestId, requestId),
          eq(trainingRequestSupports.libraryId, actor.libraryId),
        ),
      );
    await letFirstInEach(tx, requestId);
  });
}
