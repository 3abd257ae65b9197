import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { MailButton, MailLayout, MailText } from '#app/platform/emails/layout.tsx';
import { openMailTransport } from '#app/platform/mail-transports.server.ts';
import {
  mailPosted,
  postMail,
  repostLateMails,
  sendPostedMail,
  sweepMails,
} from '#app/platform/mail.server.ts';
import { Workshop } from '#app/platform/workshop.server.ts';
import { mails } from '#db/schema/platform.ts';
import { visitor } from '#app/platform/actor.ts';
import { contextFor } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { startResendDouble, startSmtpDouble } from '#tests/support/mail-servers.ts';

const database = useDatabase();
const from = 'RPBS <bonjour@rpbs.example>';

const body = (
  <MailLayout
    preview="Un mot"
    title="La navette passe jeudi"
    reason="Vous recevez ce message parce que vous l’avez demandé."
    appUrl="http://localhost:3000"
  >
    <MailText>Votre malle arrivera avec elle.</MailText>
    <MailButton href="http://localhost:3000/x">Voir la malle</MailButton>
  </MailLayout>
);
const post = (dedupeKey: string, to = 'camille@example.org') =>
  database.current.db.transaction((tx) =>
    postMail(tx, { kind: 'test', to, subject: 'Navette', body, dedupeKey }),
  );
const read = async (dedupeKey: string) => {
  const [row] = await database.current.db
    .select()
    .from(mails)
    .where(eq(mails.dedupeKey, dedupeKey));
  if (!row) throw new Error('No such mail');
  return row;
};
const send = async (dedupeKey: string, transport: ReturnType<typeof openMailTransport>) =>
  sendPostedMail(contextFor(database.current.db, visitor), transport, {
    mailId: (await read(dedupeKey)).id,
  });
const resendTo = (url: string) =>
  openMailTransport({ RESEND_API_KEY: 'key', RESEND_BASE_URL: url, MAIL_FROM: from }, false);

test('a mail asked for twice is written once, with its text twin', async () => {
  expect(await post('twice')).toBe(true);
  expect(await post('twice')).toBe(false);
  const { html, plain } = await read('twice');
  expect(html).toContain('lang="fr"');
  expect(html).not.toMatch(/<img|<link|@import/u);
  expect(plain).toContain('Votre malle arrivera avec elle.');
  expect(plain).toContain('Voir la malle\u00A0: http://localhost:3000/x');
});

test('the text twin says each address once, and nothing of a button', async () => {
  await post('plain');
  const { plain } = await read('plain');
  expect(plain).toBe(
    [
      'RPBS – Réseau Partage Bib Sud',
      'La navette passe jeudi',
      'Votre malle arrivera avec elle.',
      'Voir la malle\u00A0: http://localhost:3000/x',
      '-'.repeat(40),
      'Vous recevez ce message parce que vous l’avez demandé. localhost:3000',
    ].join('\n\n'),
  );
});

test('a rollback sends nothing', async () => {
  await expect(
    database.current.db.transaction(async (tx) => {
      await postMail(tx, {
        kind: 'test',
        to: 'a@b.example',
        subject: 'x',
        body,
        dedupeKey: 'undone',
      });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await expect(read('undone')).rejects.toThrow('No such mail');
});

test('resend: a breakdown is tried again under the same key, and success ends it', async () => {
  const resend = await startResendDouble([500]);
  await post('breakdown');
  await expect(send('breakdown', resendTo(resend.url))).rejects.toThrow('500');
  expect(await read('breakdown')).toMatchObject({ attempts: 1, sentAt: null });
  await send('breakdown', resendTo(resend.url));
  await send('breakdown', resendTo(resend.url));
  expect(resend.heard.map(({ path }) => path)).toEqual(['/emails', '/emails']);
  expect(new Set(resend.heard.map(({ key }) => key)).size).toBe(1);
  expect(resend.heard[0]?.body).toMatchObject({
    from,
    to: 'camille@example.org',
    subject: 'Navette',
  });
  const row = await read('breakdown');
  expect(row.sentAt).toBeInstanceOf(Date);
  expect(row).toMatchObject({ attempts: 2, html: '', plain: '', lastError: null });
  await resend.close();
});

test('resend: an address refused for good is not tried again', async () => {
  const resend = await startResendDouble([422]);
  await post('refused');
  await send('refused', resendTo(resend.url));
  await send('refused', resendTo(resend.url));
  expect(resend.heard).toHaveLength(1);
  expect((await read('refused')).abandonedAt).toBeInstanceOf(Date);
  await resend.close();
});

test('two workers at once send it once', async () => {
  const resend = await startResendDouble([], 200);
  await post('race');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => send('race', resendTo(resend.url))),
  );
  expect(resend.heard).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  await resend.close();
});

test('two job runners on one queue, a breakdown first: each mail arrives once', async () => {
  const resend = await startResendDouble([500], 20);
  const context = contextFor(database.current.db, visitor);
  const transport = resendTo(resend.url);
  await database.current.db.execute(sql`delete from pgboss.job`);
  for (let n = 0; n < 6; n += 1) await post(`runner-${n}`);
  const closers = await Promise.all(
    [1, 2].map(() => {
      const workshop = new Workshop();
      workshop.when(mailPosted, (payload) => sendPostedMail(context, transport, payload));
      return workshop.open(database.current.db, 0.5);
    }),
  );
  await expect
    .poll(async () => (await read('runner-5')).sentAt && resend.heard.length, { timeout: 19_000 })
    .toBe(7);
  await Promise.all(closers.map((close) => close()));
  const keys = resend.heard.map(({ key }) => key);
  expect(new Set(keys).size).toBe(6);
}, 30_000);

test('SMTP: the letter leaves with a stable Message-ID; an unknown mailbox ends it', async () => {
  const smtp = await startSmtpDouble({ refuse: 'nobody@' });
  const transport = openMailTransport({ SMTP_URL: smtp.url, MAIL_FROM: from }, false);
  await post('smtp', 'nora@example.org');
  await send('smtp', transport);
  const { id } = await read('smtp');
  expect(smtp.letters).toHaveLength(1);
  expect(smtp.letters[0]).toContain(`Message-ID: <${id}@rpbs.example>`);
  expect(smtp.letters[0]).toContain('To: nora@example.org');
  await post('smtp-refused', 'nobody@example.org');
  await send('smtp-refused', transport);
  expect(await read('smtp-refused')).toMatchObject({ sentAt: null, attempts: 1 });
  expect((await read('smtp-refused')).abandonedAt).toBeInstanceOf(Date);
  await smtp.close();
  await post('smtp-away');
  await expect(send('smtp-away', transport)).rejects.toThrow();
  expect(await read('smtp-away')).toMatchObject({ sentAt: null, abandonedAt: null, attempts: 1 });
});

test('a calendar leaves with its method, by either carrier, and is not kept', async () => {
  const smtp = await startSmtpDouble();
  const resend = await startResendDouble();
  const text = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
  const calendar = { method: 'REQUEST' as const, text };
  const ways = [
    ['by-smtp', openMailTransport({ SMTP_URL: smtp.url, MAIL_FROM: from }, false)],
    ['by-resend', resendTo(resend.url)],
  ] as const;
  for (const [dedupeKey, transport] of ways) {
    await database.current.db.transaction((tx) =>
      postMail(tx, { kind: 'test', to: 'a@b.example', subject: 'Date', body, dedupeKey, calendar }),
    );
    await send(dedupeKey, transport);
    expect((await read(dedupeKey)).calendar).toBeNull();
  }
  expect(smtp.letters[0]).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/u);
  expect(resend.heard[0]?.body.attachments).toEqual([
    {
      filename: 'formation.ics',
      content: Buffer.from(text).toString('base64'),
      content_type: 'text/calendar; charset=utf-8; method=REQUEST',
    },
  ]);
  await smtp.close();
  await resend.close();
});

test('the demonstration keeps the letters; without any transport they wait', async () => {
  await post('demo');
  await send('demo', openMailTransport({ MAIL_FROM: from }, true));
  expect((await read('demo')).html).toContain('La navette passe jeudi');
  expect((await read('demo')).sentAt).toBeInstanceOf(Date);
  await post('waiting');
  await expect(send('waiting', openMailTransport({ MAIL_FROM: from }, false))).rejects.toThrow(
    'RESEND_API_KEY',
  );
  expect((await read('waiting')).sentAt).toBeNull();
});

test('mails left behind by a long breakdown are asked for again; old ones are forgotten', async () => {
  await post('left');
  const inHours = (hours: number) => () => new Date(Date.now() + hours * 3_600_000);
  const { db } = database.current;
  expect(await repostLateMails(contextFor(db, visitor))).toBe(0);
  expect(await repostLateMails({ db, clock: inHours(1) })).toBeGreaterThan(0);
  await sweepMails({ db, clock: inHours(24 * 29) });
  expect(await read('left')).toBeDefined();
  await sweepMails({ db, clock: inHours(24 * 31) });
  await expect(read('left')).rejects.toThrow('No such mail');
});
