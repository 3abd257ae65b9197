import { eq } from 'drizzle-orm';

import { dropLines } from '#app/costs/drop-lines.server.ts';
import { financingLines, saySessions } from '#app/costs/financing-lines.ts';
import { readRatesOn } from '#app/costs/read-rates-on.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tourStops } from '#db/schema/tours.ts';

import { type TakeCostInput, takeCostInput } from './inputs.ts';
import { holdStop } from './internal/find-stop.server.ts';
import { findStops } from './internal/find-tour.server.ts';
import { canReadTours, canTakeCost } from './policy.ts';
import { sessionsOf, tourCost } from './tour-cost.ts';

/**
 * Adds what my library pays for a tour to the financing plan of one of my sheets.
 * @throws {NotSignedIn}; {NotFound} for a stop or a sheet that is not theirs to see; {Forbidden} for
 * another library; {Conflict} for what is in a sheet already; {InvalidInput} where the plan is full.
 */
export async function takeTourCost(
  context: Context,
  input: TakeCostInput,
): Promise<{ slug: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { stopId, sheetId } = parseInput(takeCostInput, input);
  const { carrier, stops, cost, speaker, stop } = await db.transaction(async (tx) => {
    const { stop: held, tour } = await holdStop(tx, stopId, toIsoDay(clock()));
    if (!canTakeCost(actor, tour.facts, held)) throw new Forbidden();
    if (held.sheetId) throw new Conflict('Cette part est déjà dans une fiche.');
    const all = await findStops(tx, held.tourId);
    const rates = await readRatesOn(tx, tour.row.startsOn);
    // Taken before it is written: two who press at once do not add it twice.
    await tx.update(tourStops).set({ sheetId }).where(eq(tourStops.id, stopId));
    return {
      stop: held,
      stops: all,
      carrier: all.findIndex(({ id }) => id === stopId),
      speaker: tour.speaker,
      cost: tourCost(tour.row, all, tour.speaker.from, rates),
    };
  });
  if (!cost) throw new NotFound();
  const lines = financingLines(cost, {
    carrier,
    takes: 'part',
    who: speaker.name,
    words: `${saySessions(sessionsOf(stop))}, tournée à ${stops.length}`,
  });
  try {
    return await dropLines(context, { sheetId, ...lines });
  } catch (error) {
    await db.update(tourStops).set({ sheetId: null }).where(eq(tourStops.id, stopId));
    throw error;
  }
}
