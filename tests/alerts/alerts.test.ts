import { randomBytes, randomUUID } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addDevice } from '#app/alerts/add-device.server.ts';
import { changeAlerts } from '#app/alerts/change-alerts.server.ts';
import { changeQuietHours } from '#app/alerts/change-quiet-hours.server.ts';
import { inQuietHours } from '#app/alerts/in-quiet-hours.server.ts';
import type { ChangeQuietHoursInput } from '#app/alerts/inputs.ts';
import { isQuiet, type QuietHours } from '#app/alerts/quiet-hours.ts';
import { readAlertSettings } from '#app/alerts/read-alert-settings.server.ts';
import { readPushKeys } from '#app/alerts/read-push-keys.server.ts';
import { removeDevice } from '#app/alerts/remove-device.server.ts';
import { renameDevice } from '#app/alerts/rename-device.server.ts';
import { sendPush } from '#app/alerts/send-push.server.ts';
import { callColleagues } from '#app/calls/call-colleagues.server.ts';
import { changeAvailability } from '#app/duty/change-availability.server.ts';
import { keepPresence } from '#app/duty/keep-presence.server.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { changeHelpSettings } from '#app/help/change-help-settings.server.ts';
import { distributeQuestion } from '#app/help/distribute-question.server.ts';
import { markRead } from '#app/help/mark-read.server.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { tellOfMessage } from '#app/help/tell-of-message.server.ts';
import { tellOfMessages } from '#app/help/tell-of-messages.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { Conflict, InvalidInput, NotFound } from '#app/platform/errors.ts';
import { isPublicIp } from '#app/platform/push-endpoint.server.ts';
import { closeSession, openSession, readActor } from '#app/platform/session.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { overInternet, type PushTransport } from '#app/platform/web-push.server.ts';
import { users } from '#db/schema/accounts.ts';
import { alertQuietHours, pushes, pushSubscriptions } from '#db/schema/alerts.ts';
import { helpUntoldMessages } from '#db/schema/help.ts';
import { mails } from '#db/schema/platform.ts';
import { contextFor, joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import { doJobs } from '#tests/support/post-office.ts';
import { makePushBrowser, readVapid } from '#tests/support/push-browser.ts';

const database = useDatabase();
const db = () => database.current.db;
type Person = Awaited<ReturnType<typeof joinNetwork>> & { sessionId: string };
let themeId = 0;
/** Asks; answers; may help; keeps the house; nobody answers for them. */
const people: Record<string, Person> = {};
const person = (name: string) => people[name]!;
const names = ['asker', 'helper', 'colleague', 'administrator', 'newcomer'];

async function signIn(name: string, options: object) {
  const joined = await joinNetwork(db(), { name, ...options });
  const { sessionId } = await openSession(db(), joined.userId, 'Firefox, Windows');
  const actor = await readActor(db(), joined.userId, sessionId);
  people[name] = { ...joined, sessionId, actor, context: contextFor(db(), actor) };
}

beforeAll(async () => {
  const place = await settleTerritory(db());
  themeId = place.themeId;
  const { forcalquierId: libraryId } = place;
  for (const name of ['asker', 'helper', 'colleague']) await signIn(name, { libraryId });
  await signIn('administrator', { grants: [{}] });
  await signIn('newcomer', { libraryId, isVouched: false });
});

beforeEach(async () => {
  await db()
    .execute(sql`truncate alert_choices, alert_quiet_hours, push_subscriptions, pushes, mails,
    rate_windows, help_calls, help_call_rings, help_presences, help_availabilities, pgboss.job cascade`);
});

async function ask(title = 'Comment relier un fonds local ?') {
  const form = { clientKey: randomUUID(), title, themeId, urgency: 'week' as const };
  return (await askQuestion(person('asker').context, form)).questionId;
}
const say = (name: string, questionId: string, body = 'Voilà.') =>
  postMessage(person(name).context, { questionId, clientKey: randomUUID(), body });

const nights: ChangeQuietHoursInput = {
  from: '19:00',
  to: '8:00',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
};
/** Far ahead: what the database says is now is before. */
const night = new Date('2041-11-19T22:00Z');
const morning = new Date('2041-11-20T07:00Z');
/** Does all that is due by then. */
async function deliver(at: Date) {
  await db().update(helpUntoldMessages).set({ tellAt: new Date() });
  await tellOfMessages(contextFor(db(), visitor, () => at));
  await doJobs(db(), () => at);
}
const mailsTo = async (name: string) =>
  (
    await db()
      .select()
      .from(mails)
      .where(eq(mails.recipient, person(name).email))
  ).map(({ kind }) => kind);

const browser = makePushBrowser();
const makeEndpoint = () => `https://push.example.com/${randomUUID()}`;
async function add(name: string, endpoint = makeEndpoint()) {
  const { p256dh, auth } = browser;
  return addDevice(person(name).context, { endpoint, p256dh, auth });
}

describe('what I chose', () => {
  test('is as usual at first, then as I said, all at once', async () => {
    const { context } = person('helper');
    expect((await readAlertSettings(context)).on).toEqual([
      'call:sound',
      'call:push',
      'question:push',
      'question:mail',
      'message:push',
      'message:mail',
      'handover:push',
      'handover:mail',
      'invitation:push',
      'invitation:mail',
      'agreement:push',
      'agreement:mail',
    ]);
    await changeAlerts(context, { on: ['message:sound', 'call:push'] });
    expect((await readAlertSettings(context)).on).toEqual(['call:push', 'message:sound']);
    await changeAlerts(context, { on: [] });
    expect((await readAlertSettings(context)).on).toEqual([]);
    await expect(changeAlerts(context, { on: ['call:telegram' as never] })).rejects.toThrow(
      InvalidInput,
    );
  });

  test.each([
    ['from', { from: 'midi', to: '8:00', weekdays: [1] }],
    ['to', { from: '19:00', weekdays: [1] }],
    ['from', { to: '19:00', weekdays: [1] }],
    ['to', { from: '8:00', to: '8:00', weekdays: [1] }],
    ['weekdays', { from: '19:00', to: '8:00' }],
    ['from', { weekdays: [1] }],
    ['wholeWeekdays', { wholeWeekdays: [1, 2, 3, 4, 5, 6, 7] }],
  ] satisfies [string, ChangeQuietHoursInput][])(
    'hours that make no sense: %s',
    async (field, input) => {
      const refused = changeQuietHours(person('helper').context, input);
      await expect(refused).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
    },
  );

  test.each([
    `insert into alert_choices values (:id, 'call', 'mail', true)`,
    `insert into alert_choices values (:id, 'call', 'pigeon', true)`,
    `insert into alert_quiet_hours values (:id, 60, null, '{1}', '{}')`,
    `insert into alert_quiet_hours values (:id, 60, 60, '{1}', '{}')`,
    `insert into alert_quiet_hours values (:id, null, null, '{}', '{1,2,3,4,5,6,7}')`,
    `insert into alert_quiet_hours values (:id, 60, 90, '{8}', '{}')`,
    `insert into push_subscriptions (user_id, session_id, endpoint, p256dh, auth, name)
      select :id, id, 'http://push.example.com', 'x', 'y', 'z' from sessions where user_id = :id`,
  ])('the database refuses as well: %s', async (statement) => {
    const { userId } = person('helper');
    await expect(
      db().execute(sql.raw(statement.replaceAll(':id', `'${userId}'`))),
    ).rejects.toThrow();
  });
});

describe('in my quiet hours', () => {
  test('a mail waits until they end, then leaves once', async () => {
    await changeQuietHours(person('asker').context, nights);
    const questionId = await ask();
    await say('helper', questionId);
    await deliver(night);
    await deliver(night);
    expect(await mailsTo('asker')).toEqual([]);
    await deliver(morning);
    expect(await mailsTo('asker')).toEqual(['help-message']);
    await deliver(morning);
    expect(await mailsTo('asker')).toEqual(['help-message']);
  });

  test('not where it was read meanwhile', async () => {
    await changeQuietHours(person('asker').context, nights);
    const questionId = await ask();
    await say('helper', questionId);
    await deliver(night);
    await markRead(person('asker').context, { questionId, upTo: 1 });
    await deliver(morning);
    expect(await mailsTo('asker')).toEqual([]);
  });

  test('a question is put in the morning, unless somebody answered by then', async () => {
    for (const name of ['helper', 'colleague']) {
      await changeHelpSettings(person(name).context, { themeIds: [themeId] });
      await changeQuietHours(person(name).context, nights);
    }
    const [waits, answered] = [await ask(), await ask()];
    await deliver(night);
    expect(await mailsTo('helper')).toEqual([]);
    await say('colleague', answered);
    await deliver(morning);
    const [letter, ...others] = await db()
      .select()
      .from(mails)
      .where(eq(mails.recipient, person('helper').email));
    expect(others).toEqual([]);
    expect(letter?.plain).toContain(`/aide/${waits}#repondre`);
    expect(letter?.plain).toContain('/compte/alertes');
  });

  test('by mail alone, or by no channel at all, as I chose', async () => {
    await changeAlerts(person('asker').context, { on: ['question:mail'] });
    const questionId = await ask();
    await say('helper', questionId);
    await deliver(night);
    await deliver(morning);
    expect(await mailsTo('asker')).toEqual([]);
  });
});

describe('a device', () => {
  test.each([
    'http://push.example.com/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://serveur.local/x',
    'https://base.internal/x',
    'https://push.example.com:8443/x',
    'https://qui:secret@push.example.com/x',
    'javascript:alert(1)',
    '',
  ])('is never at %s', async (endpoint) => {
    await expect(add('helper', endpoint)).rejects.toThrow(InvalidInput);
  });

  test('nor where the name leads into our own network', async () => {
    const send = overInternet('https://localhost/x', { headers: {}, body: Buffer.alloc(1) });
    await expect(send).rejects.toMatchObject({ code: 'EINNER' });
    const inner = ['10.1.2.3', '172.20.0.1', '169.254.169.254', '100.64.1.1', '0.0.0.0', '::1'];
    const hidden = ['::ffff:10.0.0.1', 'fd00::1', 'fe80::1', '64:ff9b::a00:1', '2002:a00:1::', 'x'];
    for (const address of [...inner, ...hidden]) expect(isPublicIp(address)).toBe(false);
    for (const address of ['1.1.1.1', '2606:4700::1111']) expect(isPublicIp(address)).toBe(true);
  });

  test('is named, renamed and removed by its owner alone', async () => {
    const { deviceId } = await add('helper');
    const { context } = person('helper');
    const list = async () => (await readAlertSettings(context)).devices;
    expect(await list()).toMatchObject([{ deviceId, name: 'Firefox, Windows', isThisOne: true }]);
    const { context: other } = person('colleague');
    await expect(renameDevice(other, { deviceId, name: 'À moi' })).rejects.toThrow(NotFound);
    await expect(removeDevice(other, { deviceId })).rejects.toThrow(NotFound);
    await renameDevice(context, { deviceId, name: 'Banque de prêt' });
    expect(await list()).toMatchObject([{ name: 'Banque de prêt' }]);
    await removeDevice(context, { deviceId });
    expect(await list()).toEqual([]);
  });

  test('of a shared computer is its last reader’s; ten at most, be they added at once', async () => {
    const endpoint = makeEndpoint();
    await add('helper', endpoint);
    await add('colleague', endpoint);
    expect((await readAlertSettings(person('helper').context)).devices).toEqual([]);
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => add('helper')));
    const refused = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toEqual([expect.any(Conflict), expect.any(Conflict)]);
  });

  test('goes with its session', async () => {
    await add('newcomer');
    await closeSession(db(), person('newcomer').sessionId);
    expect(await db().select().from(pushSubscriptions)).toEqual([]);
  });
});

type Received = { endpoint: string; headers: Record<string, string>; body: Buffer };

/** A push service that answers so; what it received. */
function openService(answer: () => number = () => 201) {
  const received: Received[] = [];
  const transport: PushTransport = (endpoint, sealed) => {
    received.push({ endpoint, ...sealed });
    return Promise.resolve(answer());
  };
  return { received, transport };
}

async function sendAll(transport: PushTransport) {
  const { context } = person('asker');
  const keys = await readPushKeys(context, readSettings({ NODE_ENV: 'test' }));
  for (const { pushId } of await db().select({ pushId: pushes.id }).from(pushes))
    await sendPush(context, { keys, transport }, { pushId });
  return keys;
}

/** A message of the helper to the asker, told as its job does. */
async function tellMessage(title?: string) {
  const questionId = await ask(title);
  const { messageId } = await say('helper', questionId, 'Le mot secret est tilleul.');
  const tell = () => tellOfMessage(contextFor(db(), visitor), { messageId });
  await tell();
  return { questionId, tell };
}

describe('a notification', () => {
  test('is sealed for that browser, signed by us, and says neither who nor what', async () => {
    const endpoint = makeEndpoint();
    await add('asker', endpoint);
    const { questionId, tell } = await tellMessage('Mme Martin et son tilleul');
    await tell();
    const { received, transport } = openService();
    const { publicKey } = await sendAll(transport);
    expect(received.map((each) => each.endpoint)).toEqual([endpoint]);
    const { headers, body } = received[0]!;
    const opened = browser.open(body);
    expect(opened).toEqual({
      title: 'Un nouveau message dans une conversation',
      body: 'RPBS, aide entre bibliothèques',
      address: `/aide/${questionId}`,
      tag: `message:${questionId}`,
    });
    expect(JSON.stringify([opened, headers])).not.toMatch(/tilleul|martin|helper|asker/iu);
    expect(headers).toMatchObject({ 'Content-Encoding': 'aes128gcm', Urgency: 'normal' });
    expect(Number(headers.TTL)).toBeGreaterThan(40_000);
    const claims = readVapid(headers.Authorization ?? '', publicKey);
    expect(claims).toMatchObject({ aud: 'https://push.example.com', sub: expect.any(String) });
    await sendAll(transport);
    expect(received).toHaveLength(1);
  });

  test('of a call is urgent, for a minute, and only for whom it rings at', async () => {
    for (const name of names) await add(name === 'newcomer' ? 'asker' : name);
    await keepPresence(person('asker').context);
    await keepPresence(person('helper').context);
    await changeAvailability(person('helper').context, { choice: 'free' });
    await changeQuietHours(person('helper').context, {
      from: '0:00',
      to: '23:59',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
    });
    const form = {
      clientKey: randomUUID(),
      title: 'Comment débloquer une liseuse ?',
      themeId,
      urgency: 'waiting' as const,
    };
    const { questionId } = await callColleagues(person('asker').context, form);
    const { received, transport } = openService();
    await sendAll(transport);
    expect(received.map(({ body }) => browser.open(body))).toEqual([
      {
        title: 'Un collègue appelle',
        body: 'RPBS, aide entre bibliothèques',
        address: `/aide/${questionId}/appel`,
        tag: `call:${questionId}`,
      },
    ]);
    expect(received[0]?.headers).toMatchObject({ Urgency: 'high' });
    expect(Number(received[0]?.headers.TTL)).toBeLessThanOrEqual(60);
  });

  test.each([404, 410])('answered %i: the device is forgotten', async (status) => {
    await add('asker');
    await tellMessage();
    await sendAll(openService(() => status).transport);
    expect(await db().select().from(pushSubscriptions)).toEqual([]);
  });

  test.each([429, 503])('answered %i: it is tried again, and arrives once', async (status) => {
    await add('asker');
    await tellMessage();
    await expect(sendAll(openService(() => status).transport)).rejects.toThrow(String(status));
    const { received, transport } = openService();
    await sendAll(transport);
    await sendAll(transport);
    expect(received).toHaveLength(1);
  });

  test('not once it is late, nor to who was suspended', async () => {
    await add('asker');
    await tellMessage();
    const { received, transport } = openService();
    const isAsker = eq(users.id, person('asker').userId);
    await db().update(users).set({ suspendedAt: new Date() }).where(isAsker);
    await sendAll(transport);
    await db().update(users).set({ suspendedAt: null }).where(isAsker);
    await db().execute(sql`update pushes set expires_at = now() - interval '1 second'`);
    await sendAll(transport);
    expect(received).toEqual([]);
  });

  test('to nobody outside the conversation, whatever their role', async () => {
    const endpoints = new Map<string, string>();
    for (const name of ['asker', 'helper', 'colleague', 'administrator']) {
      endpoints.set(makeEndpoint(), name);
      await add(name, [...endpoints.keys()].at(-1));
    }
    const told = async () => {
      const { received, transport } = openService();
      await sendAll(transport);
      return received.map(({ endpoint }) => endpoints.get(endpoint));
    };
    const questionId = await ask();
    await say('helper', questionId);
    await told();
    await db().execute(sql`truncate pgboss.job`);
    for (const from of ['helper', 'asker']) {
      const { messageId } = await say(from, questionId);
      await markRead(person('asker').context, { questionId, upTo: from === 'helper' ? 1 : 2 });
      await tellOfMessage(contextFor(db(), visitor), { messageId });
      expect(await told()).toEqual([from === 'helper' ? 'asker' : 'helper']);
    }
    await distributeQuestion(contextFor(db(), visitor), { questionId });
    expect(await told()).toEqual([]);
  });
});

test('our keys are made once, by whichever server is first; those of the settings go before', async () => {
  const { context } = person('asker');
  const none = readSettings({ NODE_ENV: 'test' });
  await db().execute(sql`delete from facts where name = 'push-keys'`);
  const made = await Promise.all([1, 2, 3].map(() => readPushKeys(context, none)));
  expect(new Set(made.map(({ publicKey }) => publicKey)).size).toBe(1);
  const set = {
    VAPID_PUBLIC_KEY: randomBytes(66).toString('base64url').slice(0, 87),
    VAPID_PRIVATE_KEY: randomBytes(33).toString('base64url').slice(0, 43),
    CONTACT_EMAIL: 'aide@bib.example',
  };
  expect(await readPushKeys(context, readSettings({ NODE_ENV: 'test', ...set }))).toEqual({
    publicKey: set.VAPID_PUBLIC_KEY,
    privateKey: set.VAPID_PRIVATE_KEY,
    contact: 'mailto:aide@bib.example',
  });
});

test('the database and the application agree on who is in quiet hours, clocks changing or not', async () => {
  const { userId } = await joinNetwork(db(), { name: 'sleeper' });
  const habits: QuietHours[] = [
    { range: { from: 1140, to: 480 }, weekdays: [1, 2, 3, 4, 5, 7], wholeWeekdays: [6] },
    { range: { from: 720, to: 810 }, weekdays: [2, 7], wholeWeekdays: [] },
    { range: null, weekdays: [], wholeWeekdays: [3, 7] },
  ];
  // A week in which summer begins, and one in which it ends.
  const starts = ['2026-03-25T00:00Z', '2026-10-21T00:00Z'].map((day) => Date.parse(day));
  const instants = starts.flatMap((start) =>
    Array.from({ length: 7 * 16 }, (_, n) => new Date(start + n * 90 * 60_000)),
  );
  for (const quiet of habits) {
    await db().delete(alertQuietHours).where(eq(alertQuietHours.userId, userId));
    await db()
      .insert(alertQuietHours)
      .values({
        userId,
        startsAtMinute: quiet.range?.from,
        endsAtMinute: quiet.range?.to,
        weekdays: [...quiet.weekdays],
        wholeWeekdays: [...quiet.wholeWeekdays],
      });
    const said = await Promise.all(
      instants.map((at) =>
        db().execute<{ is: boolean }>(
          sql`select ${inQuietHours(at)} as is from users u where u.id = ${userId}`,
        ),
      ),
    );
    const expected = instants.map((at) => isQuiet(quiet, at));
    expect(said.map(([row]) => row?.is)).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([true, false]));
  }
});
