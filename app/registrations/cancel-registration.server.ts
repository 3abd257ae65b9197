import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { registrationIdInput } from './inputs.ts';
import { giveBack } from './internal/give-back.server.ts';
import { holdRegistration } from './internal/hold-registration.server.ts';
import { canKeepRegistration } from './policy.ts';

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
    const held = await holdRegistration(tx, registrationId, now);
    if (!canKeepRegistration(actor, held.registration))
      throw new NotFound('Cette inscription n’existe pas, ou plus.');
    await giveBack(tx, held, now);
  });
}
