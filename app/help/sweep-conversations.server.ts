import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { keptSince } from '#app/platform/retention.ts';
import { helpQuestions } from '#db/schema/help.ts';

/**
 * Forgets conversations in which nothing has moved for a year, with their messages; their files go
 * with the next sweep of files.
 * @returns how many.
 */
export async function sweepConversations(context: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const since = keptSince('helpConversation', context.clock());
  const gone = await context.db
    .delete(helpQuestions)
    .where(lt(helpQuestions.lastMovedAt, since))
    .returning({ id: helpQuestions.id });
  return gone.length;
}
