import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

import type { FoundRide } from './find-rides.server.ts';
import { type RideWords, writeNotice } from './write-notice.server.ts';

/** Writes to one of the two whom a ride is about, once for its occasion. */
export async function tellOfRide(
  tx: Transaction,
  context: Pick<Context, 'appUrl'>,
  { ride, to }: { ride: FoundRide; to: 'driver' | 'rider' },
  words: RideWords,
): Promise<void> {
  await writeNotice(tx, context, { ...ride, rideId: ride.id, to: ride[to].email }, words);
}
