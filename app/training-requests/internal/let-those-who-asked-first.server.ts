import { and, eq, isNull } from 'drizzle-orm';

import type { Transaction } from '#app/platform/database.server.ts';
import { letFirst } from '#app/trainings/let-first.server.ts';
import { trainingRequestSessions, trainingRequestSupports } from '#db/schema/training-requests.ts';

/** The libraries of all the requests that a session answers come first in it. */
export async function letThoseWhoAskedFirst(tx: Transaction, sessionId: string): Promise<void> {
  const rows = await tx
    .selectDistinct({ libraryId: trainingRequestSupports.libraryId })
    .from(trainingRequestSessions)
    .innerJoin(
      trainingRequestSupports,
      eq(trainingRequestSupports.requestId, trainingRequestSessions.requestId),
    )
    .where(
      and(
        eq(trainingRequestSessions.sessionId, sessionId),
        isNull(trainingRequestSessions.endedAt),
      ),
    );
  await letFirst(
    tx,
    sessionId,
    rows.map(({ libraryId }) => libraryId),
  );
}
