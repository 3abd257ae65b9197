import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { activeStates } from '#app/registrations/vocabulary.ts';

import type { holdRegistration } from './hold-registration.server.ts';
import { moveRegistration } from './move-registration.server.ts';
import { settlePlaces } from './settle-places.server.ts';

type Held = Awaited<ReturnType<typeof holdRegistration>>;

/**
 * Gives a place back, or leaves the waiting list; the place goes to the next. The session is held by
 * who calls.
 * @throws {Conflict} once it is over.
 */
export async function giveBack(tx: Transaction, { registration, session }: Held, now: Date) {
  if (!(activeStates as readonly string[]).includes(registration.state))
    throw new Conflict('Cette inscription est déjà close.');
  if (session.startsAt <= now) throw new Conflict('Cette session a commencé.');
  await moveRegistration(tx, registration.id, { state: 'cancelled' }, now);
  await settlePlaces(tx, session, now);
}
