import { sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';

/** Whose seat it is; nobody's once it was left. */
export async function findSeatOwner(db: Queryable, seatId: string): Promise<string | null> {
  const [seat] = await db.execute<{ userId: string }>(
    sql`select user_id as "userId" from help_video_seats where id::text = ${seatId}`,
  );
  return seat?.userId ?? null;
}
