import type { Context } from '#app/platform/context.server.ts';
import type { Transaction } from '#app/platform/database.server.ts';
import { enqueueAt, type Job } from '#app/platform/jobs.server.ts';
import { type Mail, postMail } from '#app/platform/mail.server.ts';
import { spread } from '#app/platform/news.server.ts';
import { personRoom } from '#app/platform/socket-admission.server.ts';

import { decideAlert } from './decide-alert.ts';
import { postPushes } from './internal/post-pushes.server.ts';
import { readSettings } from './internal/read-settings.server.ts';
import { type Alerted, alerted } from './news.ts';
import type { AlertKind } from './vocabulary.ts';

export type Alert<Payload extends object> = {
  userId: string;
  kind: Exclude<AlertKind, 'call'>;
  questionId: string;
  mail: Mail;
  /** What looks at it again, for them alone, once their quiet hours end; by then it may be moot. */
  later: { job: Job<Payload>; payload: Payload };
};

/**
 * Tells somebody of something as they chose: their open pages, their devices, a mail; told twice of
 * the same, they hear of it once. In their quiet hours nothing leaves: it is looked at again at their
 * end.
 */
export async function tellPerson<Payload extends object>(
  tx: Transaction,
  { clock }: Pick<Context, 'clock'>,
  { userId, kind, questionId, mail, later }: Alert<Payload>,
): Promise<void> {
  const settings = (await readSettings(tx, [userId])).get(userId);
  if (!settings) return;
  const decided = decideAlert(settings, { kind, at: clock() });
  const ids: Alerted = { kind, questionId, aloud: Number(decided.sound) };
  await spread(tx, { room: personRoom(userId), event: alerted, ids });
  if (decided.heldUntil) {
    await enqueueAt(tx, decided.heldUntil, later.job, later.payload);
    return;
  }
  if (decided.mail) await postMail(tx, mail);
  if (decided.push) await postPushes(tx, { userId, kind, questionId, dedupeKey: mail.dedupeKey });
}
