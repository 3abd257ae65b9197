import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { helpDutySlots } from '#db/schema/duty.ts';

import { dutySlotIdInput } from './inputs.ts';

/**
 * Takes one of my weekly ranges away.
 * @throws {NotSignedIn}; {NotFound} for one that is not mine, or no more.
 */
export async function removeDutySlot(context: Context, input: z.input<typeof dutySlotIdInput>) {
  const { actor, db } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { slotId } = parseInput(dutySlotIdInput, input);
  const gone = await db
    .delete(helpDutySlots)
    .where(and(eq(helpDutySlots.id, slotId), eq(helpDutySlots.userId, actor.userId)))
    .returning({ id: helpDutySlots.id });
  if (gone.length === 0) throw new NotFound('Ce créneau n’existe pas, ou plus.');
}
