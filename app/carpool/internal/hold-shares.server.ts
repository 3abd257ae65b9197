import { asc, eq } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { carpoolShares } from '#db/schema/carpool.ts';

/** What people share in a session, held until the transaction ends, always in the same order. */
export function holdShares(tx: Transaction, sessionId: string) {
  return tx
    .select()
    .from(carpoolShares)
    .where(eq(carpoolShares.sessionId, sessionId))
    .orderBy(asc(carpoolShares.id))
    .for('no key update');
}
