import { createHash } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';

import type { Context } from '#app/platform/context.server.ts';
import { type PushKeys, pushLetter, type PushTransport } from '#app/platform/web-push.server.ts';
import { pushes, pushSubscriptions } from '#db/schema/alerts.ts';

import { sayPush } from './say-push.ts';
import type { AlertKind } from './vocabulary.ts';

type Found = {
  subscriptionId: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  kind: AlertKind;
  questionId: string;
  worthForInSeconds: number;
};

type Sending = { keys: PushKeys; transport: PushTransport };

/**
 * Sends a notification that has not left yet, to a device whose session stands. Two workers never send
 * the same one: its row is locked while the push service answers. A device that is no more is
 * forgotten.
 * @throws what the service said, so that the job runner tries again.
 */
export async function sendPush(
  { db, log }: Pick<Context, 'db' | 'log'>,
  { keys, transport }: Sending,
  { pushId }: { pushId: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [push] = await tx.execute<Found>(sql`
      select s.id as "subscriptionId", s.endpoint, s.p256dh, s.auth, p.kind,
        p.question_id as "questionId",
        ceil(extract(epoch from p.expires_at - clock_timestamp()))::int as "worthForInSeconds"
      from pushes p join push_subscriptions s on s.id = p.subscription_id
      join sessions e on e.id = s.session_id join users u on u.id = s.user_id
      where p.id = ${pushId} and p.sent_at is null and p.expires_at > clock_timestamp()
        and e.expires_at > now() and u.suspended_at is null and u.erased_at is null
      for update of p`);
    if (!push) return;
    const { subscriptionId, kind, questionId, worthForInSeconds } = push;
    const notice = sayPush(kind, questionId);
    const topic = createHash('sha256').update(notice.tag).digest('base64url').slice(0, 32);
    const isUrgent = kind === 'call';
    const letter = { payload: notice, worthForInSeconds, isUrgent, topic };
    const answer = await pushLetter(push, letter, keys, transport);
    if (answer === 'gone') {
      await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId));
      return;
    }
    if (answer === 'refused') log.warn({ pushId, kind }, 'push refused for good');
    await tx
      .update(pushes)
      .set({ sentAt: sql`clock_timestamp()` })
      .where(eq(pushes.id, pushId));
  });
}
