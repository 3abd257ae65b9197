import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { helpCallSettings } from '#db/schema/calls.ts';

import { canKeepCalls } from './policy.ts';
import { usualStepInSeconds } from './vocabulary.ts';

/**
 * How long each step of a call rings.
 * @throws {NotSignedIn}; {NotFound} for who does not keep the house.
 */
export async function readCallSettings({ actor, db }: Context): Promise<{ stepInSeconds: number }> {
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canKeepCalls(actor)) throw new NotFound();
  const [row] = await db
    .select({ stepInSeconds: helpCallSettings.stepInSeconds })
    .from(helpCallSettings);
  return row ?? { stepInSeconds: usualStepInSeconds };
}
