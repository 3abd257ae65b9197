import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

/** Forgets seats that nobody keeps any more, with the signals that waited for them. */
export async function sweepSeats({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.execute(sql`delete from help_video_seats where kept_at < now() - interval '1 hour'`);
}
