import { eq } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { parseInput } from '#app/platform/parse.ts';
import { registrationLinks } from '#db/schema/registrations.ts';

import { linkInput } from './inputs.ts';
import { findLink } from './internal/find-link.server.ts';
import { giveBack } from './internal/give-back.server.ts';
import { holdRegistration } from './internal/hold-registration.server.ts';
import { takeOffer } from './internal/take-offer.server.ts';
import { type RegistrationLinkPurpose, personLinkPurposes } from './vocabulary.ts';

/**
 * Who has no account takes the place that is offered to them, or gives theirs back, by the link of a
 * mail: it does one thing, once, until a date.
 * @returns what was done.
 * @throws {NotFound} for a link that serves no more; {Conflict} where the place is no longer theirs.
 */
export async function answerByLink(
  { db, clock }: Context,
  input: { token: unknown },
): Promise<{ purpose: RegistrationLinkPurpose }> {
  const { token } = parseInput(linkInput, input);
  return db.transaction(async (tx) => {
    const now = clock();
    const { registrationId } = await findLink(tx, token, personLinkPurposes, now);
    const held = await holdRegistration(tx, registrationId, now);
    // Again, now that the session is held: pressed twice at once, it serves once.
    const { id, purpose } = await findLink(tx, token, personLinkPurposes, now);
    await (purpose === 'accept' ? takeOffer : giveBack)(tx, held, now);
    await tx.update(registrationLinks).set({ usedAt: now }).where(eq(registrationLinks.id, id));
    return { purpose };
  });
}
