import { and, asc, eq, isNull } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { users } from '#db/schema/accounts.ts';
import { carpoolShares } from '#db/schema/carpool.ts';
import { communes } from '#db/schema/territories.ts';

/** What people offer and look for in a session, with who they are and where they set out from. */
export async function findShares(db: Queryable, sessionId: string) {
  const rows = await db
    .select({
      share: carpoolShares,
      name: users.displayName,
      commune: {
        code: communes.code,
        name: communes.name,
        latitude: communes.latitude,
        longitude: communes.longitude,
      },
    })
    .from(carpoolShares)
    .innerJoin(users, and(eq(users.id, carpoolShares.userId), isNull(users.suspendedAt)))
    .innerJoin(communes, eq(communes.code, carpoolShares.communeCode))
    .where(eq(carpoolShares.sessionId, sessionId))
    .orderBy(asc(users.displayName), asc(carpoolShares.id));
  return rows.map(({ share, name, commune }) => ({
    id: share.id,
    userId: share.userId,
    name,
    commune,
    kind: share.kind,
    seats: share.seats,
    seatsLeft: (share.seats ?? 0) - share.seatsTaken,
    trips: share.trips,
    leavesAt: share.leavesAt,
    note: share.note,
    contact: share.contact,
  }));
}
