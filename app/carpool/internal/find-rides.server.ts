import { eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { carpoolRides, carpoolShares } from '#db/schema/carpool.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';

export const offers = alias(carpoolShares, 'offer');
export const searches = alias(carpoolShares, 'search');
const drivers = alias(users, 'driver');
const riders = alias(users, 'rider');

/** Seats that were asked for, with both people and the training, as a mail about them needs. */
export function findRides(db: Queryable, where: SQL | undefined) {
  return db
    .select({
      id: carpoolRides.id,
      state: carpoolRides.state,
      sessionId: offers.sessionId,
      offerId: carpoolRides.offerId,
      searchId: carpoolRides.searchId,
      startsAt: trainingSessions.startsAt,
      training: { slug: trainings.slug, title: trainings.title },
      driver: { userId: drivers.id, name: drivers.displayName, email: drivers.email },
      rider: { userId: riders.id, name: riders.displayName, email: riders.email },
    })
    .from(carpoolRides)
    .innerJoin(offers, eq(offers.id, carpoolRides.offerId))
    .innerJoin(searches, eq(searches.id, carpoolRides.searchId))
    .innerJoin(drivers, eq(drivers.id, offers.userId))
    .innerJoin(riders, eq(riders.id, searches.userId))
    .innerJoin(trainingSessions, eq(trainingSessions.id, offers.sessionId))
    .innerJoin(trainings, eq(trainings.id, trainingSessions.trainingId))
    .where(where);
}
export type FoundRide = Awaited<ReturnType<typeof findRides>>[number];
