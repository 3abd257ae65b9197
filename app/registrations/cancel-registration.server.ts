import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { registrationIdInput } from './inputs.ts';
import { holdRegistration } from './internal/hold-registration.server.ts';
import { moveRegistration } from './internal/move-registration.server.ts';
import { settlePlaces } from './internal/settle-places.server.ts';
import { canKeepRegistration } from './policy.ts';
import { activeStates } from './vocabulary.ts';

/**
 * Gives a place back, leaves the waiting list, or lets an offer go; the place goes to the next.
 * @throws {NotSignedIn}; {NotFound} for somebody else's; {Conflict} once it is over.
 */
export async function cancelRegistration(
  context: Context,
  input: { registrationId: unknown },
): Promise<void> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { registrationId } = parseInput(registrationIdInput, input);
  await db.transaction(async (tx) => {
    const now = clock();
    const { registration, session } = await holdRegistration(tx, registrationId, now);
    if (!canKeepRegistration(actor, registration))
      throw new NotFound('Cette inscription n’existe pas, ou plus.');
    if (!(activeStates as readonly string[]).includes(registration.state))
      throw new Conflict('Cette inscription est déjà close.');
    if (session.startsAt <= now) throw new Conflict('Cette session a commencé.');
    await moveRegistration(tx, registrationId, { state: 'cancelled' }, now);
    await settlePlaces(tx, session, now);
  });
}
