import { eq } from 'drizzle-orm';

import { readRatesOn } from '#app/costs/read-rates-on.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';

import { tourIdInput } from './inputs.ts';
import { findStops, findTour } from './internal/find-tour.server.ts';
import { canJoinTour, canKeepTour, canLeaveStop, canReadTours, canTakeCost } from './policy.ts';
import { tourCost } from './tour-cost.ts';

/**
 * A tour: its stops in the order of the journey, what each pays now, and what each paid while it
 * received alone, so that one sees what joining is worth.
 * @throws {NotSignedIn}; {NotFound} for who is no professional.
 */
export async function readTour(context: Context, input: { tourId: unknown }) {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { tourId } = parseInput(tourIdInput, input);
  const { row, facts, speaker } = await findTour(db, tourId, toIsoDay(clock()));
  const stops = await findStops(db, tourId);
  const rates = await readRatesOn(db, row.startsOn);
  const cost = tourCost(row, stops, speaker.from, rates);
  const [opener] = await db
    .select({ displayName: users.displayName })
    .from(users)
    .where(eq(users.id, row.openedById));
  // The latest reason stands on the page of a tour that was called off.
  const { id, startsOn, endsOn, joinUntil, departementCodes, note, sharing, payment } = row;
  return {
    tour: { id, startsOn, endsOn, joinUntil, departementCodes, note, sharing, payment },
    plan: {
      dayFeeInCents: row.dayFeeInCents,
      halfDayFeeInCents: row.halfDayFeeInCents,
      kilometres: row.kilometres,
      ticketsInCents: row.ticketsInCents,
      meals: row.meals,
      nights: row.nights,
    },
    state: facts.state,
    cancelReason: row.cancelReason,
    revision: row.revision,
    speaker: { slug: speaker.slug, name: speaker.name },
    openedBy: opener?.displayName ?? '',
    whole: cost?.whole ?? null,
    stops: stops.map((stop, i) => ({
      id: stop.id,
      libraryName: stop.libraryName,
      day: stop.day,
      half: stop.half,
      kind: stop.kind,
      note: stop.note,
      hasSheet: stop.sheetId !== null,
      partInCents: cost?.shares[i]?.total ?? 0,
      aloneInCents: tourCost(row, [stop], speaker.from, rates)?.whole.total ?? 0,
      can: {
        leave: canLeaveStop(actor, facts, stop),
        takeCost: canTakeCost(actor, facts, stop),
      },
    })),
    can: { join: canJoinTour(actor, facts), keep: canKeepTour(actor, facts) },
  };
}
export type TourPage = Awaited<ReturnType<typeof readTour>>;
