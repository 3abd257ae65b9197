import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';

/** Forgets what no longer says anything: when people were last seen, days and absences gone by. */
export async function sweepDuty({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.execute(sql`delete from help_presences where seen_at < now() - interval '1 day'`);
  await db.execute(sql`delete from help_availabilities where until < now()`);
  await db.execute(sql`delete from help_absences where ends_on < current_date - 1`);
}
