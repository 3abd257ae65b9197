import { createTransport } from 'nodemailer';
import { Resend } from 'resend';

import type { Settings } from './settings.server.ts';

/** A mail as it leaves; `id` is the same at each try, so that a provider can tell a repetition. */
export type Letter = {
  id: string;
  to: string;
  subject: string;
  html: string;
  plain: string;
  headers: Record<string, string>;
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string } | null;
};

const calendarFile = 'formation.ics';

export type MailTransport = {
  name: 'resend' | 'smtp' | 'outbox' | 'none';
  /** Whether what was sent stays readable here (the demonstration outbox). */
  keepsBodies: boolean;
  /** @throws {MailRefused} when trying again is useless; any other error: try again later. */
  send: (letter: Letter) => Promise<void>;
};

/** The provider will never take this mail. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

const longestWaitInMs = 30_000;

/** What carries the mails of this house: resend, else SMTP, else the demonstration outbox. */
export function openMailTransport(
  settings: Pick<Settings, 'RESEND_API_KEY' | 'RESEND_BASE_URL' | 'SMTP_URL' | 'MAIL_FROM'>,
  isDemonstration: boolean,
): MailTransport {
  if (settings.RESEND_API_KEY)
    return throughResend(settings.RESEND_API_KEY, settings.RESEND_BASE_URL, settings.MAIL_FROM);
  if (settings.SMTP_URL) return throughSmtp(settings.SMTP_URL, settings.MAIL_FROM);
  if (isDemonstration) return { name: 'outbox', keepsBodies: true, send: async () => undefined };
  return {
    name: 'none',
    keepsBodies: false,
    send: () => Promise.reject(new Error('No mail transport: set RESEND_API_KEY or SMTP_URL')),
  };
}

function throughResend(key: string, baseUrl: string | undefined, from: string): MailTransport {
  const resend = new Resend(key, baseUrl ? { baseUrl: baseUrl.replace(/\/$/u, '') } : {});
  return {
    name: 'resend',
    keepsBodies: false,
    async send({ id, to, subject, html, plain, headers, calendar }) {
      const attachments = calendar
        ? [
            {
              filename: calendarFile,
              content: Buffer.from(calendar.text).toString('base64'),
              contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
            },
          ]
        : [];
      const { error } = await resend.emails.send(
        { from, to, subject, html, text: plain, headers, attachments },
        // The same key within 24 hours is the same mail: resend sends it once.
        { idempotencyKey: `rpbs-mail-${id}`, signal: AbortSignal.timeout(longestWaitInMs) },
      );
      if (!error) return;
      const said = `resend ${error.statusCode ?? ''} ${error.name}: ${error.message}`;
      // 400 and 422 blame the mail itself; a wrong key or an empty quota can be put right.
      if (error.statusCode === 400 || error.statusCode === 422) throw new MailRefused(said);
      throw new Error(said);
    },
  };
}

function throughSmtp(url: string, from: string): MailTransport {
  const smtp = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: longestWaitInMs,
  } as object);
  const host = /@([\w.-]+)/u.exec(from)?.[1] ?? 'rpbs.invalid';
  return {
    name: 'smtp',
    keepsBodies: false,
    async send({ id, to, subject, html, plain, headers, calendar }) {
      try {
        // SMTP knows no idempotency key; a stable Message-ID lets mailboxes drop a repetition.
        await smtp.sendMail({
          from,
          to,
          subject,
          html,
          text: plain,
          headers,
          messageId: `<${id}@${host}>`,
          ...(calendar && {
            icalEvent: {
              method: calendar.method,
              filename: calendarFile,
              content: calendar.text,
            },
          }),
        });
      } catch (cause) {
        if (isRefusedForGood(cause)) throw new MailRefused(String(cause), { cause });
        throw cause;
      }
    },
  };
}

/** 5xx about the recipient or the content; 5xx about our own password can be put right. */
function isRefusedForGood(cause: unknown): boolean {
  if (!(cause instanceof Error) || !('responseCode' in cause) || !('code' in cause)) return false;
  const isPermanent = Number(cause.responseCode) >= 500 && Number(cause.responseCode) < 600;
  return isPermanent && (cause.code === 'EENVELOPE' || cause.code === 'EMESSAGE');
}
