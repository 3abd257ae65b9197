import { render } from '@react-email/render';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { ReactElement } from 'react';

import { mails } from '#db/schema/platform.ts';

import type { Context } from './context.server.ts';
import type { Transaction } from './database.server.ts';
import { dayInMs, minuteInMs } from './durations.ts';
import { enqueue, job } from './jobs.server.ts';
import { MailRefused, type MailTransport } from './mail-transports.server.ts';
import { toPlainMail } from './plain-mail.server.ts';
import { keptSince } from './retention.ts';

/** A mail to write: a template with its values, for one person. */
export type Mail = {
  /** What it is, for the log and the outbox: « verify-email ». */
  kind: string;
  to: string;
  subject: string;
  body: ReactElement;
  /** Asked for twice with the same key, it leaves once. */
  dedupeKey: string;
  headers?: Record<string, string>;
  /** An iCalendar object (RFC 5545) that mailboxes take into a calendar, with its METHOD. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string } | null;
};

export const mailPosted = job<{ mailId: string }>('mail-posted');

/**
 * Writes a mail and has it sent by a job, in the transaction given: a rollback sends nothing.
 * @returns whether it is a new one.
 */
export async function postMail(tx: Transaction, mail: Mail): Promise<boolean> {
  const html = await render(mail.body);
  const [row] = await tx
    .insert(mails)
    .values({
      dedupeKey: mail.dedupeKey,
      kind: mail.kind,
      recipient: mail.to,
      subject: mail.subject,
      html,
      plain: toPlainMail(html),
      headers: mail.headers ?? {},
      calendar: mail.calendar ?? null,
    })
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  if (!row) return false;
  await enqueue(tx, mailPosted, { mailId: row.id });
  return true;
}

/**
 * Sends a mail that has not left yet. Two workers never send the same one: the row is locked while
 * the provider answers, and a crash before the answer is written down repeats the same mail under
 * the same key.
 * @throws what the provider said, so that the job runner tries again.
 */
export async function sendPostedMail(
  context: Pick<Context, 'db' | 'clock' | 'log'>,
  transport: MailTransport,
  { mailId }: { mailId: string },
): Promise<void> {
  const failure = await context.db.transaction(async (tx) => {
    const [mail] = await tx
      .select()
      .from(mails)
      .where(eq(mails.id, mailId))
      .for('update', { skipLocked: true });
    if (!mail) return (await exists(tx, mailId)) ? new Error('Another worker holds it') : null;
    if (mail.sentAt || mail.abandonedAt) return null;
    const tried = { attempts: mail.attempts + 1 };
    const isIt = eq(mails.id, mailId);
    try {
      await transport.send({ ...mail, to: mail.recipient });
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause);
      const isFinal = cause instanceof MailRefused;
      const abandonedAt = isFinal ? context.clock() : null;
      await tx
        .update(mails)
        .set({ ...tried, lastError: said.slice(0, 500), abandonedAt })
        .where(isIt);
      if (isFinal) context.log.warn({ mailId, kind: mail.kind }, 'mail refused for good');
      return isFinal ? null : (cause as Error);
    }
    // Links in mails open accounts: once gone, only the outbox of a demonstration keeps them.
    const body = transport.keepsBodies ? {} : { html: '', plain: '', calendar: null };
    await tx
      .update(mails)
      .set({ ...tried, ...body, lastError: null, sentAt: context.clock() })
      .where(isIt);
    return null;
  });
  if (failure) throw failure;
}

async function exists(tx: Transaction, mailId: string): Promise<boolean> {
  const rows = await tx.select({ id: mails.id }).from(mails).where(eq(mails.id, mailId));
  return rows.length > 0;
}

/**
 * Asks again for the mails of the last three days that a long breakdown left behind, once the
 * job's own tries are over (about twenty minutes).
 * @returns how many.
 */
export async function repostLateMails(context: Pick<Context, 'db' | 'clock'>): Promise<number> {
  const now = context.clock().getTime();
  return context.db.transaction(async (tx) => {
    const late = await tx
      .select({ id: mails.id })
      .from(mails)
      .where(
        and(
          isNull(mails.sentAt),
          isNull(mails.abandonedAt),
          lt(mails.createdAt, new Date(now - 40 * minuteInMs)),
          gt(mails.createdAt, new Date(now - 3 * dayInMs)),
        ),
      )
      .limit(500);
    for (const { id } of late) await enqueue(tx, mailPosted, { mailId: id });
    return late.length;
  });
}

/** Forgets mails after thirty days: who wrote to whom is personal too. */
export async function sweepMails(context: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const since = keptSince('mail', context.clock());
  await context.db.delete(mails).where(lt(mails.createdAt, since));
}
