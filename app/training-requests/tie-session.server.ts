import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, InvalidInput } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { holdOwnSession } from '#app/trainings/hold-own-session.server.ts';

import { requestAnswered } from './announcements.ts';
import { type TieInput, tieInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import { holdRequest, readRequestId } from './internal/hold-request.server.ts';
import { letThoseWhoAskedFirst } from './internal/let-those-who-asked-first.server.ts';
import { writeTie } from './internal/write-tie.server.ts';

/**
 * A session of mine answers a request, beside others that may: for all who ask, or for the libraries
 * named. They come first in it, and are told once it is announced. Done twice, it changes nothing more.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise that session; {Conflict}
 * where the request is no longer to be answered, or the session is over; {InvalidInput}.
 */
export async function tieSession(context: Context, input: TieInput): Promise<void> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  const requestId = readRequestId(input);
  const { sessionId, libraryIds } = parseInput(tieInput, { ...input, requestId });
  await db.transaction(async (tx) => {
    const now = clock();
    const request = await holdRequest(tx, actor, { requestId, now });
    const { isAnnounced } = await holdOwnSession(tx, context, sessionId);
    const written = await writeTie(tx, actor, { request, sessionId, libraryIds, now });
    if (written === 'over') throw new Conflict('Cette demande n’est plus ouverte.');
    if (written === 'nobody')
      throw new InvalidInput({ libraryIds: ['Choisissez parmi les bibliothèques qui demandent.'] });
    await letThoseWhoAskedFirst(tx, sessionId);
    if (isAnnounced) await announce(tx, requestAnswered, { sessionId });
  });
}
