import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpAvailabilities } from '#db/schema/duty.ts';
import { helpPauses } from '#db/schema/help-settings.ts';

import { type ChangeAvailabilityInput, changeAvailabilityInput } from './inputs.ts';

/** Midnight in Paris, whatever the season. */
const tonight = sql`(date_trunc('day', now() at time zone 'Europe/Paris') + interval '1 day')
  at time zone 'Europe/Paris'`;

/**
 * Says whether I may be called: what is said of today lapses at midnight; « ne pas me déranger »
 * holds until I say otherwise, for calls and for questions by mail alike.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function changeAvailability(context: Context, input: ChangeAvailabilityInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { choice } = parseInput(changeAvailabilityInput, input);
  const { userId } = actor;
  await db.transaction(async (tx) => {
    await tx.delete(helpPauses).where(eq(helpPauses.userId, userId));
    await tx.delete(helpAvailabilities).where(eq(helpAvailabilities.userId, userId));
    if (choice === 'silent')
      await tx.insert(helpPauses).values({ userId, pausedAt: context.clock() });
    else if (choice !== 'slots')
      await tx.insert(helpAvailabilities).values({ userId, state: choice, until: tonight });
  });
  return { choice };
}
