import { inArray, lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { sessionMessages } from '#db/schema/desk.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** Forgets what was written to all a year after the session. */
export async function sweepMessages({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const ended = db
    .select({ id: trainingSessions.id })
    .from(trainingSessions)
    .where(lt(trainingSessions.endsAt, keptSince('sessionMessage', clock())));
  await db.delete(sessionMessages).where(inArray(sessionMessages.sessionId, ended));
}
