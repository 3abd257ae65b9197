import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { holdOwnSession } from '#app/trainings/hold-own-session.server.ts';

import type { Answering } from './answering.ts';
import { requestIdInput } from './inputs.ts';
import { admitProfessional } from './internal/admit-professional.ts';
import type { FoundRequest } from './internal/find-requests.server.ts';
import { holdRequest } from './internal/hold-request.server.ts';
import { letThoseWhoAskedFirst } from './internal/let-those-who-asked-first.server.ts';
import { writeTie } from './internal/write-tie.server.ts';

/**
 * The session that I just prepared answers the requests that it was opened for. One that was closed
 * meanwhile, or that none of the chosen libraries asks any more, is left out.
 * @returns how many it does not answer, of those asked.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not organise that session.
 */
export async function answerRequests(
  context: Context,
  { sessionId, requestIds, libraryIds }: Answering & { sessionId: string },
): Promise<{ leftOut: number }> {
  const { db, clock } = context;
  const actor = admitProfessional(context.actor);
  if (requestIds.length === 0) return { leftOut: 0 };
  return db.transaction(async (tx) => {
    const now = clock();
    const asked = [...new Set(requestIds)];
    const held: FoundRequest[] = [];
    // In one order, so that two at once do not wait for each other.
    for (const requestId of asked.filter(isId).toSorted()) {
      const request = await holdRequest(tx, actor, { requestId, now }).catch(gone);
      if (request) held.push(request);
    }
    await holdOwnSession(tx, context, sessionId);
    let leftOut = asked.length;
    for (const request of held)
      if ((await writeTie(tx, actor, { request, sessionId, libraryIds, now })) === 'tied')
        leftOut -= 1;
    await letThoseWhoAskedFirst(tx, sessionId);
    return { leftOut };
  });
}

const isId = (requestId: string) => requestIdInput.safeParse({ requestId }).success;

function gone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
