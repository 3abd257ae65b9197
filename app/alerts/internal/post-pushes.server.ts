import { sql } from 'drizzle-orm';

import type { AlertKind } from '#app/alerts/vocabulary.ts';
import { pushPosted } from '#app/alerts/announcements.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';

/** How long each is worth telling: nobody wants to hear of a call an hour later. */
const worthForInMinutes: Record<AlertKind, number> = {
  call: 1,
  question: 12 * 60,
  message: 12 * 60,
  handover: 12 * 60,
  invitation: 24 * 60,
  agreement: 24 * 60,
};

type Told = { userId: string; kind: AlertKind; questionId: string; dedupeKey: string };

/** A notification to each device of this person, by a job once the transaction is committed. */
export async function postPushes(tx: Transaction, told: Told): Promise<void> {
  const { userId, kind, questionId, dedupeKey } = told;
  const posted = await tx.execute<{ pushId: string }>(sql`
    insert into pushes (subscription_id, kind, question_id, dedupe_key, expires_at)
    select s.id, ${kind}, ${questionId}, ${dedupeKey},
      clock_timestamp() + make_interval(mins => ${worthForInMinutes[kind]})
    from push_subscriptions s where s.user_id = ${userId}
    on conflict do nothing returning id as "pushId"`);
  for (const { pushId } of posted) await enqueue(tx, pushPosted, { pushId });
}
