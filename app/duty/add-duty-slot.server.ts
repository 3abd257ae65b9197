import type { Context } from '#app/platform/context.server.ts';
import { InvalidInput, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpDutySlots } from '#db/schema/duty.ts';

import { type AddDutySlotInput, addDutySlotInput } from './inputs.ts';

/**
 * Adds a weekly range of duty, on each of the days given or on none.
 * @param input `from`, `to`: times on the clock of Paris, `09:30`.
 * @throws {NotSignedIn}; {InvalidInput}, also where it overlaps another range of mine.
 */
export async function addDutySlot(context: Context, input: AddDutySlotInput) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { weekdays, from, to } = parseInput(addDutySlotInput, input);
  const days = [...new Set(weekdays)];
  const { userId } = actor;
  await db.transaction(async (tx) => {
    const added = await tx
      .insert(helpDutySlots)
      .values(days.map((weekday) => ({ userId, weekday, startsAtMinute: from, endsAtMinute: to })))
      .onConflictDoNothing() // The exclusion constraint knows what overlaps.
      .returning({ id: helpDutySlots.id });
    if (added.length < days.length) {
      throw new InvalidInput({
        from: [
          'Ce créneau en recouvre un autre des vôtres\u00A0: changez l’heure, ou retirez l’autre.',
        ],
      });
    }
  });
  return { days };
}
