import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { alertQuietHours } from '#db/schema/alerts.ts';

import { type ChangeQuietHoursInput, changeQuietHoursInput } from './inputs.ts';

/**
 * Says when I want to be left in peace; nothing given, never.
 * @param input `from`, `to`: times on the clock of Paris, `19:00`; past midnight where the end comes
 * before the start.
 * @throws {NotSignedIn}; {InvalidInput}
 */
export async function changeQuietHours({ actor, db }: Context, input: ChangeQuietHoursInput) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { from, to, weekdays, wholeWeekdays } = parseInput(changeQuietHoursInput, input);
  const set = { startsAtMinute: from, endsAtMinute: to, weekdays, wholeWeekdays };
  await db
    .insert(alertQuietHours)
    .values({ userId: actor.userId, ...set })
    .onConflictDoUpdate({ target: alertQuietHours.userId, set });
}
