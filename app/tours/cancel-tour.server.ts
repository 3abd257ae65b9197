import { and, eq, isNull, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tours, tourStops } from '#db/schema/tours.ts';

import { tourEnded } from './announcements.ts';
import { type CancelTourInput, cancelTourInput } from './inputs.ts';
import { holdTour } from './internal/find-tour.server.ts';
import { canKeepTour, canReadTours } from './policy.ts';

/**
 * Nothing takes place: everybody hears why, and the speaker's days are free again.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep it; {InvalidInput}
 */
export async function cancelTour(context: Context, input: CancelTourInput): Promise<void> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { tourId, reason } = parseInput(cancelTourInput, input);
  await db.transaction(async (tx) => {
    const { facts } = await holdTour(tx, tourId, toIsoDay(clock()));
    if (!canKeepTour(actor, facts)) throw new Forbidden();
    const now = clock();
    await tx
      .update(tours)
      .set({
        cancelledAt: now,
        cancelledById: actor.userId,
        cancelReason: reason,
        revision: sql`${tours.revision} + 1`,
      })
      .where(eq(tours.id, tourId));
    // Told before the stops go: the mails are for those who took part.
    await announce(tx, tourEnded, { tourId, what: 'cancelled' });
    await tx
      .update(tourStops)
      .set({ leftAt: now })
      .where(and(eq(tourStops.tourId, tourId), isNull(tourStops.leftAt)));
  });
}
