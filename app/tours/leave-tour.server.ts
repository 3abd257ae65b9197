import { eq, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tours, tourStops } from '#db/schema/tours.ts';

import { tourChanged } from './announcements.ts';
import { stopIdInput } from './inputs.ts';
import { holdStop } from './internal/find-stop.server.ts';
import { canLeaveStop, canReadTours } from './policy.ts';

/**
 * Takes a library out of a tour while it is open: what the others pay is reckoned again.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for others than that library and who keeps the tour;
 * {Conflict} once it is closed.
 */
export async function leaveTour(
  context: Context,
  input: { stopId: unknown },
): Promise<{ tourId: string }> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { stopId } = parseInput(stopIdInput, input);
  return db.transaction(async (tx) => {
    const { stop, tour } = await holdStop(tx, stopId, toIsoDay(clock()));
    if (tour.facts.state !== 'open')
      throw new Conflict('La tournée est close\u00A0: voyez avec la bibliothèque qui l’a ouverte.');
    if (!canLeaveStop(actor, tour.facts, stop)) throw new Forbidden();
    await tx.update(tourStops).set({ leftAt: clock() }).where(eq(tourStops.id, stopId));
    await tx
      .update(tours)
      .set({ revision: sql`${tours.revision} + 1` })
      .where(eq(tours.id, stop.tourId));
    await announce(tx, tourChanged, { tourId: stop.tourId, what: 'left', stopId });
    return { tourId: stop.tourId };
  });
}
