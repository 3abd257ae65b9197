import { inArray, lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { sessionDocuments } from '#db/schema/documents.ts';
import { trainingSessions } from '#db/schema/trainings.ts';

/** Takes the documents of a session away a year after it; their files are swept. */
export async function sweepDocuments({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const ended = db
    .select({ id: trainingSessions.id })
    .from(trainingSessions)
    .where(lt(trainingSessions.endsAt, keptSince('sessionDocument', clock())));
  await db.delete(sessionDocuments).where(inArray(sessionDocuments.sessionId, ended));
}
