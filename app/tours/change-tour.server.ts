import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, InvalidInput, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tours } from '#db/schema/tours.ts';

import { type ChangeTourInput, changeTourInput } from './inputs.ts';
import { findStops, holdTour } from './internal/find-tour.server.ts';
import { planOf } from './internal/plan-of.ts';
import { canKeepTour, canReadTours } from './policy.ts';

/**
 * Changes the dates, the area and what makes the cost. Stops that stand stay within the dates.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep it; {InvalidInput}
 */
export async function changeTour(context: Context, input: ChangeTourInput): Promise<void> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const parsed = parseInput(changeTourInput, input);
  await db.transaction(async (tx) => {
    const { row, facts } = await holdTour(tx, parsed.tourId, toIsoDay(clock()));
    if (!canKeepTour(actor, facts)) throw new Forbidden();
    const stops = await findStops(tx, row.id);
    const [first, last] = [stops[0]?.day, stops.at(-1)?.day];
    if (first && first < parsed.startsOn)
      throw new InvalidInput({ startsOn: ['Une bibliothèque reçoit avant ce jour.'] });
    if (last && last > parsed.endsOn)
      throw new InvalidInput({ endsOn: ['Une bibliothèque reçoit après ce jour.'] });
    await tx
      .update(tours)
      .set({ ...planOf(parsed), revision: sql`${tours.revision} + 1` })
      .where(eq(tours.id, row.id));
  });
}
