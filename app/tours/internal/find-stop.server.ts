import { and, eq, isNull } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { NotFound } from '#app/platform/errors.ts';
import { tourStops } from '#db/schema/tours.ts';

import { holdTour } from './find-tour.server.ts';

/**
 * A stop that stands, with its tour held until the end of the transaction.
 * @throws {NotFound}
 */
export async function holdStop(tx: Transaction, stopId: string, today: string) {
  const standing = and(eq(tourStops.id, stopId), isNull(tourStops.leftAt));
  const [seen] = await tx.select({ tourId: tourStops.tourId }).from(tourStops).where(standing);
  if (!seen) throw new NotFound('Cette étape n’existe pas, ou plus.');
  const tour = await holdTour(tx, seen.tourId, today);
  const [stop] = await tx.select().from(tourStops).where(standing);
  if (!stop) throw new NotFound('Cette étape n’existe pas, ou plus.');
  return { stop, tour };
}
