import { sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { withKeptPlans } from '#app/platform/database.server.ts';

import { tellOfMessage } from './tell-of-message.server.ts';

type Posted = { messageId: string; onlyUserId?: string | null };

/**
 * After messages, however many: looks at once for those that somebody has not read, and tells of
 * these alone. In a conversation that everybody has in front of them there are none.
 */
export async function tellOfMessages(context: Context, posted: readonly Posted[]): Promise<void> {
  const ids = posted.map(({ messageId }) => messageId);
  const unread = await withKeptPlans(context.db).execute<{ messageId: string }>(sql`
    select m.id as "messageId" from help_messages m
    where m.id = any(${sql.param(`{${ids.join(',')}}`)}::uuid[]) and m.deleted_at is null
      and exists (select from help_participants p where p.question_id = m.question_id
        and p.user_id <> m.author_id and p.read_up_to < m.sequence)`);
  const waiting = new Set(unread.map(({ messageId }) => messageId));
  for (const message of posted)
    if (waiting.has(message.messageId)) await tellOfMessage(context, message);
}
