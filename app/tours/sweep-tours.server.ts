import { and, isNull, lt, sql } from 'drizzle-orm';

import { announce } from '#app/platform/announcements.server.ts';
import type { Context } from '#app/platform/context.server.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { tours } from '#db/schema/tours.ts';

import { tourEnded } from './announcements.ts';

/**
 * Closes the tours that nobody joins any more since their day has passed; each is told once.
 * @returns how many.
 */
export async function sweepTours({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<number> {
  return db.transaction(async (tx) => {
    const closed = await tx
      .update(tours)
      .set({ closedAt: clock(), revision: sql`${tours.revision} + 1` })
      .where(
        and(
          isNull(tours.closedAt),
          isNull(tours.cancelledAt),
          lt(tours.joinUntil, toIsoDay(clock())),
        ),
      )
      .returning({ id: tours.id });
    for (const { id } of closed) await announce(tx, tourEnded, { tourId: id, what: 'closed' });
    return closed.length;
  });
}
