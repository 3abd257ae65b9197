import { sql } from 'drizzle-orm';

import { companionErased } from '#app/accounts/announcements.ts';
import { announce } from '#app/platform/announcements.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';

/**
 * Before what somebody said of the way to sessions goes with their account: who was to ride with them,
 * or asked to, and who was to drive them, shall be told. Shares are held as those who answer hold them.
 */
export async function announceLostRides(tx: Transaction, userId: string): Promise<void> {
  await tx.execute(sql`
    select id from carpool_shares
     where session_id in (select session_id from carpool_shares where user_id = ${userId})
     order by session_id, id for no key update`);
  const lost = await tx.execute<{
    rideId: string;
    sessionId: string;
    userId: string;
    drove: boolean;
  }>(sql`
    select r.id as "rideId", offer.session_id as "sessionId",
      case when offer.user_id = ${userId} then search.user_id else offer.user_id end as "userId",
      offer.user_id = ${userId} as drove
    from carpool_rides r
    join carpool_shares offer on offer.id = r.offer_id
    join carpool_shares search on search.id = r.search_id
    where (offer.user_id = ${userId} and r.state <> 'declined')
       or (search.user_id = ${userId} and r.state = 'accepted')
    order by r.id`);
  for (const { rideId, sessionId, userId: toId, drove } of lost)
    await announce(tx, companionErased, { rideId, sessionId, userId: toId, drove });
}
