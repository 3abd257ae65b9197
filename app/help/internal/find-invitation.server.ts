import { and, eq, sql } from 'drizzle-orm';

import type { Queryable } from '#app/platform/database.server.ts';
import { helpInvitations } from '#db/schema/help-course.ts';

/** An invitation that nobody answered yet nor took back. */
export const waits = sql`num_nonnulls(${helpInvitations.acceptedAt}, ${helpInvitations.declinedAt},
  ${helpInvitations.withdrawnAt}) = 0`;

/** The invitation of this person that waits, in this conversation. */
export async function findInvitation(db: Queryable, questionId: string, userId: string) {
  const [invitation] = await db
    .select()
    .from(helpInvitations)
    .where(
      and(eq(helpInvitations.questionId, questionId), eq(helpInvitations.userId, userId), waits),
    );
  return invitation ?? null;
}
