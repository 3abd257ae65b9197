import { desc } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { helpRetentions } from '#db/schema/help-settings.ts';

import { keptInMonthsByDefault } from './vocabulary.ts';

/** How many months a conversation is kept after it last moved. */
export async function readRetention({ db }: { db: Queryable }): Promise<{ months: number }> {
  const [last] = await db
    .select({ months: helpRetentions.months })
    .from(helpRetentions)
    .orderBy(desc(helpRetentions.setAt), desc(helpRetentions.id))
    .limit(1);
  return { months: last?.months ?? keptInMonthsByDefault };
}
