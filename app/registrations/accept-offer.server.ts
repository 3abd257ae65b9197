import type { Context } from '#app/platform/context.server.ts';
import { Conflict, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';

import { agreedUntil } from './agreed-until.ts';
import { registrationIdInput } from './inputs.ts';
import { holdRegistration } from './internal/hold-registration.server.ts';
import { moveRegistration } from './internal/move-registration.server.ts';
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
    const { registration, session } = await holdRegistration(tx, registrationId, now);
    if (!canKeepRegistration(actor, registration))
      throw new NotFound('Cette inscription n’existe pas, ou plus.');
    const { state, dueAt, agreedAt } = registration;
    if (state !== 'offered' || session.cancelledAt || !dueAt || dueAt <= now)
      throw new Conflict('Cette place n’est plus proposée.');
    const asks = session.agreementDays !== null && !agreedAt;
    await moveRegistration(
      tx,
      registrationId,
      asks ? { state: 'agreement', dueAt: agreedUntil(now, session) } : { state: 'registered' },
      now,
    );
  });
}
