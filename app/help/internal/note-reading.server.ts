import { and, eq, lt } from 'drizzle-orm';

import { questionRoom } from '#app/help/news.ts';
import type { Queryable } from '#app/platform/database.server.ts';
import { spread } from '#app/platform/news.server.ts';
import { helpParticipants } from '#db/schema/help.ts';

/** Notes up to which place a participant has read, never backwards, and tells the open pages. */
export async function noteReading(
  db: Queryable,
  { questionId, userId, upTo }: { questionId: string; userId: string; upTo: number },
): Promise<void> {
  const noted = await db
    .update(helpParticipants)
    .set({ readUpTo: upTo })
    .where(
      and(
        eq(helpParticipants.questionId, questionId),
        eq(helpParticipants.userId, userId),
        lt(helpParticipants.readUpTo, upTo),
      ),
    )
    .returning({ userId: helpParticipants.userId });
  if (noted.length === 0) return;
  await spread(db, {
    room: questionRoom(questionId),
    event: 'read',
    ids: { questionId, userId, upTo },
  });
}
