import { and, eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Conflict } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { registrationLinks } from '#db/schema/registrations.ts';

import { agreementInput } from './inputs.ts';
import { findLink } from './internal/find-link.server.ts';
import { holdRegistration } from './internal/hold-registration.server.ts';
import { moveRegistration } from './internal/move-registration.server.ts';
import { settlePlaces } from './internal/settle-places.server.ts';

/**
 * A superior agrees or refuses, by the link of a mail, without an account. It serves once.
 * @throws {NotFound} for a link that serves no more; {Conflict} where the request is no longer open.
 */
export async function answerAgreement(
  context: Context,
  input: { token: unknown; agrees: unknown; reason?: unknown },
): Promise<void> {
  const { db, clock } = context;
  const { token, agrees, reason } = parseInput(agreementInput, input);
  await db.transaction(async (tx) => {
    const now = clock();
    const link = await findLink(tx, token, ['agree'], now);
    const { registration, session } = await holdRegistration(tx, link.registrationId, now);
    // Again, now that the session is held: two answers at once come one after the other.
    await findLink(tx, token, ['agree'], now);
    const { state, dueAt } = registration;
    if (state !== 'agreement' || session.cancelledAt || !dueAt || dueAt <= now)
      throw new Conflict('Cette demande n’attend plus de réponse.');
    await tx
      .update(registrationLinks)
      .set({ usedAt: now })
      .where(
        and(
          eq(registrationLinks.registrationId, registration.id),
          eq(registrationLinks.purpose, 'agree'),
        ),
      );
    await moveRegistration(
      tx,
      registration.id,
      agrees ? { state: 'registered', agreedAt: now } : { state: 'refused', refusalReason: reason },
      now,
    );
    await settlePlaces(tx, session, now);
  });
}
