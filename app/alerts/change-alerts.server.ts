import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { alertChoices } from '#db/schema/alerts.ts';

import { type ChangeAlertsInput, changeAlertsInput } from './inputs.ts';
import { alertChannels, alertKinds, isOffered } from './vocabulary.ts';

/**
 * Chooses what I am told of, and how: all of it at once, as the form shows it.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function changeAlerts({ actor, db }: Context, input: ChangeAlertsInput) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { on } = parseInput(changeAlertsInput, input);
  const chosen = new Set<string>(on);
  const { userId } = actor;
  const rows = alertKinds.flatMap((kind) =>
    alertChannels.flatMap((channel) =>
      isOffered(kind, channel)
        ? [{ userId, kind, channel, isOn: chosen.has(`${kind}:${channel}`) }]
        : [],
    ),
  );
  await db
    .insert(alertChoices)
    .values(rows)
    .onConflictDoUpdate({
      target: [alertChoices.userId, alertChoices.kind, alertChoices.channel],
      set: { isOn: sql`excluded.is_on` },
    });
}
