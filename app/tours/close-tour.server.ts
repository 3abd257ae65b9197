import { eq, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { Conflict, Forbidden, NotFound, NotSignedIn } from '#app/platform/errors.ts';
import { parseInput } from '#app/platform/parse.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tours } from '#db/schema/tours.ts';

import { tourEnded } from './announcements.ts';
import { tourIdInput } from './inputs.ts';
import { holdTour } from './internal/find-tour.server.ts';
import { canKeepTour, canReadTours } from './policy.ts';

/**
 * Nobody joins any more: what each pays is settled, before the day foreseen.
 * @throws {NotSignedIn}; {NotFound}; {Forbidden} for who does not keep it; {Conflict} once closed.
 */
export async function closeTour(context: Context, input: { tourId: unknown }): Promise<void> {
  const { actor, db, clock } = context;
  if (actor.kind !== 'member') throw new NotSignedIn();
  if (!canReadTours(actor)) throw new NotFound();
  const { tourId } = parseInput(tourIdInput, input);
  await db.transaction(async (tx) => {
    const { facts } = await holdTour(tx, tourId, toIsoDay(clock()));
    if (!canKeepTour(actor, facts)) throw new Forbidden();
    if (facts.state !== 'open') throw new Conflict('Cette tournée est déjà close.');
    await tx
      .update(tours)
      .set({ closedAt: clock(), revision: sql`${tours.revision} + 1` })
      .where(eq(tours.id, tourId));
    await announce(tx, tourEnded, { tourId, what: 'closed' });
  });
}
