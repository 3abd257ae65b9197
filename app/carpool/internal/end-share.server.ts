import { and, eq, ne, or } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { carpoolRides, carpoolShares } from '#db/schema/carpool.ts';

import { findRides } from './find-rides.server.ts';
import { tellOfRide } from './tell-of-ride.server.ts';

/**
 * Takes out what somebody offered or looked for; who was to ride with them, or asked to, is told, and
 * who was to drive them has the seat back. The shares of the session are held by who calls.
 */
export async function endShare(
  tx: Transaction,
  context: Pick<Context, 'appUrl'>,
  shareId: string,
): Promise<void> {
  const rides = await findRides(
    tx,
    and(
      or(eq(carpoolRides.offerId, shareId), eq(carpoolRides.searchId, shareId)),
      ne(carpoolRides.state, 'declined'),
    ),
  );
  for (const ride of rides) {
    const drives = ride.offerId === shareId;
    // Who never answered has nothing to unlearn.
    if (!drives && ride.state !== 'accepted') continue;
    await tellOfRide(
      tx,
      context,
      { ride, to: drives ? 'rider' : 'driver' },
      drives
        ? {
            occasion: 'ended',
            subject: 'Votre place en voiture n’est plus là',
            sentence: `${ride.driver.name} ne propose plus de place.`,
            next: 'D’autres en proposent peut-être.',
          }
        : {
            occasion: 'ended',
            subject: 'Une place se libère dans votre voiture',
            sentence: `${ride.rider.name} ne vient plus avec vous.`,
          },
    );
  }
  await tx.delete(carpoolShares).where(eq(carpoolShares.id, shareId));
}
