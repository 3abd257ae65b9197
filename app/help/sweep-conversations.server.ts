import { lt } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { helpQuestions } from '#db/schema/help.ts';

import { monthsBefore } from './months-before.ts';
import { readRetention } from './read-retention.server.ts';

/**
 * Forgets conversations in which nothing has moved for as long as an administrator set (twelve months
 * by default), with their messages; their files go with the next sweep of files. What was published
 * of them stays.
 * @returns how many.
 */
export async function sweepConversations(context: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const { months } = await readRetention(context);
  const gone = await context.db
    .delete(helpQuestions)
    .where(lt(helpQuestions.lastMovedAt, monthsBefore(context.clock(), months)))
    .returning({ id: helpQuestions.id });
  return gone.length;
}
