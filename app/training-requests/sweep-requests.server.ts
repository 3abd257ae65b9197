import { lt, or } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { toIsoDay } from '#app/ui/format.ts';
import { trainingRequests } from '#db/schema/training-requests.ts';

/** Every night: requests a year after they ended, with who seconded them. */
export async function sweepRequests({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const since = keptSince('trainingRequest', clock());
  await db
    .delete(trainingRequests)
    .where(
      or(lt(trainingRequests.openUntil, toIsoDay(since)), lt(trainingRequests.closedAt, since)),
    );
}
