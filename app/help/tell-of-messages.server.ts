import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { withKeptPlans } from '#app/platform/database.server.ts';
import { log } from '#app/platform/log.server.ts';
import { helpUntoldMessages } from '#db/schema/help.ts';

import { tellWhoMissed } from './internal/tell-who-missed.server.ts';

const atOnce = 200;
const againInSeconds = 60;

/**
 * Tells of the messages that are due, by the database's clock: in one statement those of which
 * nobody is to be told, as in a conversation that everybody has in front of them; each of the others
 * with its telling. Any server may do it at any moment: what a dead one left is done by the next.
 * @returns how many somebody had not read.
 */
export async function tellOfMessages(context: Context): Promise<number> {
  const missed = await withKeptPlans(context.db).execute<{ messageId: string }>(sql`
    with due as (
      select message_id from help_untold_messages where tell_at <= clock_timestamp()
      order by tell_at limit ${atOnce} for update skip locked),
    missed as (
      select m.id, m.created_at from due join help_messages m on m.id = due.message_id
      where m.deleted_at is null and exists (select from help_participants p
        where p.question_id = m.question_id and p.user_id <> m.author_id
          and p.read_up_to < m.sequence)),
    known as (
      delete from help_untold_messages u using due
      where u.message_id = due.message_id and not exists (select from missed where id = u.message_id))
    select id as "messageId" from missed order by created_at`);
  for (const { messageId } of missed) await tell(context, messageId);
  return missed.length;
}

async function tell(context: Context, messageId: string) {
  const isIt = eq(helpUntoldMessages.messageId, messageId);
  try {
    await context.db.transaction(async (tx) => {
      // Another server may be telling it, or have told it.
      const held = await tx
        .select({ messageId: helpUntoldMessages.messageId })
        .from(helpUntoldMessages)
        .where(isIt)
        .for('update', { skipLocked: true });
      if (held.length === 0) return;
      await tellWhoMissed(tx, context, { messageId });
      await tx.delete(helpUntoldMessages).where(isIt);
    });
  } catch (cause) {
    log.error({ err: cause, messageId }, 'message not told');
    // The others do not wait for it.
    const tellAt = sql`clock_timestamp() + make_interval(secs => ${againInSeconds}::int)`;
    await context.db.update(helpUntoldMessages).set({ tellAt }).where(isIt);
  }
}
