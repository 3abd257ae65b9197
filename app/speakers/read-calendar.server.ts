import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { toIsoDay } from '#app/ui/format.ts';

import { daysOfMonth, drawDays, furthestInMonths, shiftMonth } from './free-days.ts';
import { monthInput } from './free-range-inputs.ts';
import { findSpeaker, withSlug } from './internal/find-speaker.server.ts';
import { readFreeRanges, takenDays } from './internal/free-ranges.server.ts';
import { canKeepCalendar, canReadCalendar } from './policy.ts';

/**
 * When a speaker may come: a month drawn day by day, and the ranges to come in words. Of somebody
 * without an account nobody knows.
 * @param asked.month `2027-01`; by default, or outside of what may be seen, that of the next free
 * days.
 * @throws {NotFound} for who may not read it.
 */
export async function readCalendar(
  context: Context,
  asked: { slug: string; month: string | null },
) {
  const { actor, db, clock } = context;
  const found = await findSpeaker(db, withSlug(asked.slug));
  if (!found || !canReadCalendar(actor, found.facts)) throw new NotFound();
  const { row, facts } = found;
  const today = toIsoDay(clock());
  const ranges = await readFreeRanges(db, [row.id], today);
  const first = today.slice(0, 7);
  const last = shiftMonth(first, furthestInMonths);
  const isInSight = (month: string) => month >= first && month <= last;
  const given = monthInput.safeParse(asked.month).data ?? '';
  const next = ranges[0]?.startsOn.slice(0, 7) ?? first;
  const month = isInSight(given) ? given : isInSight(next) ? next : first;
  const days = daysOfMonth(month);
  const taken = await db.execute<{ day: string; halves: number }>(sql`
    select to_char(d.day, 'YYYY-MM-DD') as day, d.halves from ${takenDays} d
    where d.speaker_id = ${row.id} and d.day between ${days[0]}::date and ${days.at(-1)}::date`);
  const shown = (at: string) => (isInSight(at) ? at : null);
  return {
    slug: row.slug,
    name: row.name,
    /** Whether somebody keeps it. */
    isKept: facts.claimedById !== null,
    isMine: canKeepCalendar(actor, facts),
    month,
    previous: shown(shiftMonth(month, -1)),
    next: shown(shiftMonth(month, 1)),
    days: drawDays(days, {
      ranges,
      takenHalves: new Map(taken.map(({ day, halves }) => [day, halves])),
      today,
    }),
    ranges: ranges.map(({ speakerId: _of, ...range }) => range),
  };
}
export type Calendar = Awaited<ReturnType<typeof readCalendar>>;
