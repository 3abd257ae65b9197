import { inArray, lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { carpoolShares } from '#db/schema/carpool.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** Takes away who shared the way to a session, thirty days after it; rides go with them. */
export async function sweepCarpool({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const ended = db
    .select({ id: trainingSessions.id })
    .from(trainingSessions)
    .where(lt(trainingSessions.endsAt, keptSince('carpool', clock())));
  await db.delete(carpoolShares).where(inArray(carpoolShares.sessionId, ended));
}
