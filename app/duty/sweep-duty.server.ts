import { lt, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { helpPresences } from '#db/schema/duty.ts';

/** Forgets what no longer says anything: when people were last seen, days and absences gone by. */
export async function sweepDuty({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const since = keptSince('presence', clock());
  await db.delete(helpPresences).where(lt(helpPresences.seenAt, since));
  await db.execute(sql`delete from help_availabilities where until < now()`);
  await db.execute(sql`delete from help_absences where ends_on < current_date - 1`);
}
