import type { Transaction } from '#app/platform/database.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { agreedUntil } from '#app/registrations/agreed-until.ts';

import type { holdRegistration } from './hold-registration.server.ts';
import { moveRegistration } from './move-registration.server.ts';

type Held = Awaited<ReturnType<typeof holdRegistration>>;

/**
 * Takes the place that is offered, in time; a superior is asked then, where the organiser wants it.
 * The session is held by who calls.
 * @throws {Conflict} where it is no longer offered.
 */
export async function takeOffer(tx: Transaction, { registration, session }: Held, now: Date) {
  const { id, state, dueAt, agreedAt } = registration;
  if (state !== 'offered' || session.cancelledAt || !dueAt || dueAt <= now)
    throw new Conflict('Cette place n’est plus proposée.');
  const asks = session.agreementDays !== null && !agreedAt;
  await moveRegistration(
    tx,
    id,
    asks ? { state: 'agreement', dueAt: agreedUntil(now, session) } : { state: 'registered' },
    now,
  );
}
