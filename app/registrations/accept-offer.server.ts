import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { registrationIdInput } from './inputs.ts';
import { holdRegistration } from './internal/hold-registration.server.ts';
import { takeOffer } from './internal/take-offer.server.ts';
import { canKeepRegistration } from './policy.ts';

/**
 * Takes the place that came free, in time; a superior is asked then, where the organiser wants it.
 * @throws {NotSignedIn}; {NotFound} for somebody else's; {Conflict} where it is no longer offered.
 */
export async function acceptOffer(
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
    await takeOffer(tx, held, now);
  });
}
