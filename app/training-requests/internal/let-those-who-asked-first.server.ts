import { sql } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { letFirst } from '#app/trainings/let-first.server.ts';

import { findStandingTies, isForSupport } from './standing-ties.server.ts';

/** The libraries for which a session answers requests, of all that it answers, come first in it. */
export async function letThoseWhoAskedFirst(tx: Transaction, sessionId: string): Promise<void> {
  const rows = await tx.execute<{ libraryId: string }>(sql`
    select distinct u.library_id as "libraryId"
    from training_request_sessions t
    join training_request_supports u on u.request_id = t.request_id and ${isForSupport}
    where t.session_id = ${sessionId} and t.ended_at is null`);
  await letFirst(
    tx,
    sessionId,
    rows.map(({ libraryId }) => libraryId),
  );
}

/** After who asks has changed: in each session that is prepared for the request. */
export async function letFirstInEach(tx: Transaction, requestId: string): Promise<void> {
  for (const { sessionId, isAnnounced } of await findStandingTies(tx, requestId))
    if (!isAnnounced) await letThoseWhoAskedFirst(tx, sessionId);
}
