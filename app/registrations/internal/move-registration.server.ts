import { and, eq } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { registrationMoved } from '#app/registrations/announcements.ts';
import type { RegistrationState } from '#app/registrations/vocabulary.ts';
import { registrationLinks, registrations } from '#db/schema/registrations.ts';

type Move = {
  state: RegistrationState;
  dueAt?: Date | null;
  agreedAt?: Date;
  refusalReason?: string;
};

/** Brings a registration into a state, and has it told. The session is held by who calls. */
export async function moveRegistration(
  tx: Transaction,
  registrationId: string,
  { state, dueAt = null, ...more }: Move,
  now: Date,
): Promise<void> {
  await tx
    .update(registrations)
    .set({
      state,
      dueAt,
      changedAt: now,
      ...(state === 'registered' && { confirmedAt: now }),
      ...more,
    })
    .where(eq(registrations.id, registrationId));
  // Documents are for who comes: a link that left in a mail opens them no more.
  if (state !== 'registered')
    await tx
      .delete(registrationLinks)
      .where(
        and(
          eq(registrationLinks.registrationId, registrationId),
          eq(registrationLinks.purpose, 'documents'),
        ),
      );
  await announce(tx, registrationMoved, { registrationId, state, movedAt: now.toISOString() });
}
