import { recordDeed } from '#app/platform/audit.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpCallSettings } from '#db/schema/calls.ts';

import { type ChangeCallSettingsInput, changeCallSettingsInput } from './inputs.ts';
import { canKeepCalls } from './policy.ts';

/**
 * Sets how long each step of a call rings; calls that ring already go on as they began.
 * @throws {NotSignedIn}; {NotFound} for who does not keep the house; {InvalidInput}
 */
export async function changeCallSettings(context: Context, input: ChangeCallSettingsInput) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canKeepCalls(actor)) throw new NotFound();
  const { stepInSeconds } = parseInput(changeCallSettingsInput, input);
  const set = { stepInSeconds, setById: actor.userId, setAt: clock() };
  await db.transaction(async (tx) => {
    await tx
      .insert(helpCallSettings)
      .values(set)
      .onConflictDoUpdate({ target: helpCallSettings.isOnly, set });
    await recordDeed(tx, {
      actorId: actor.userId,
      action: 'change-call-settings',
      targetKind: 'setting',
      targetId: 'help-calls',
      detail: { stepInSeconds },
    });
  });
  return { stepInSeconds };
}
