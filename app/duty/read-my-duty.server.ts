import { asc, eq, sql } from 'drizzle-orm';

import { canHelp } from '#app/help/policy.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotSignedIn } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { helpAbsences, helpDutySlots } from '#db/schema/duty.ts';

import { isInSlot, saidOfToday } from './on-duty.server.ts';
import type { AvailabilityChoice, Weekday } from './vocabulary.ts';

type Standing = { choice: AvailabilityChoice; isInSlot: boolean };

/**
 * What I said of my duty: now, each week, and the days when I am away.
 * @throws {NotSignedIn}
 */
export async function readMyDuty({ actor, db, clock }: Context) {
  if (actor.kind !== 'member') throw new NotSignedIn();
  const { userId, departementCode } = actor;
  const [[standing], slots, absences] = await Promise.all([
    db.execute<Standing>(sql`
      select ${isInSlot()} as "isInSlot", case
        when exists (select from help_pauses h where h.user_id = u.id) then 'silent'
        else coalesce(${saidOfToday}, 'slots') end as choice
      from users u where u.id = ${userId}`),
    db
      .select({
        slotId: helpDutySlots.id,
        weekday: sql<Weekday>`${helpDutySlots.weekday}`,
        from: helpDutySlots.startsAtMinute,
        to: helpDutySlots.endsAtMinute,
      })
      .from(helpDutySlots)
      .where(eq(helpDutySlots.userId, userId))
      .orderBy(asc(helpDutySlots.weekday), asc(helpDutySlots.startsAtMinute)),
    db
      .select({
        absenceId: helpAbsences.id,
        startsOn: helpAbsences.startsOn,
        endsOn: helpAbsences.endsOn,
      })
      .from(helpAbsences)
      .where(eq(helpAbsences.userId, userId))
      .orderBy(asc(helpAbsences.startsOn)),
  ]);
  const today = toIsoDay(clock());
  return { ...standing!, slots, absences, today, departementCode, mayHelp: canHelp(actor) };
}

export type MyDuty = Awaited<ReturnType<typeof readMyDuty>>;
