import { randomUUID } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { callColleagues } from '#app/calls/call-colleagues.server.ts';
import { declineCall } from '#app/calls/decline-call.server.ts';
import { watchCalls, watchLeft } from '#app/calls/news.ts';
import { changeAvailability } from '#app/duty/change-availability.server.ts';
import { askQuestion } from '#app/help/ask-question.server.ts';
import { deleteMessage } from '#app/help/delete-message.server.ts';
import { handOverQuestion } from '#app/help/hand-over-question.server.ts';
import { Outbox, type Sent } from '#app/help/live/outbox.ts';
import { toShown } from '#app/help/live/to-shown.ts';
import { questionCalls, questionRoom, type SaidMessage } from '#app/help/news.ts';
import { postMessage } from '#app/help/post-message.server.ts';
import { resolveQuestion } from '#app/help/resolve-question.server.ts';
import type { ThreadMessage } from '#app/help/thread.ts';
import { spread } from '#app/platform/news.server.ts';
import { closeSession } from '#app/platform/session.server.ts';
import { users } from '#db/schema/accounts.ts';
import { helpResolutions } from '#db/schema/help-course.ts';
import { helpKnownThemes } from '#db/schema/help-settings.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { joinNetwork, settleTerritory } from '#tests/support/community.ts';
import { useDatabase } from '#tests/support/database.ts';
import {
  type Client,
  connect as connectTo,
  cookieFor,
  type LiveServer,
  startLiveServer,
} from '#tests/support/live.ts';
import { startRefusingProxy } from '#tests/support/refusing-proxy.ts';

/** Sockets over two servers of one house, which share nothing but the database. */

const database = useDatabase();
type Person = Awaited<ReturnType<typeof joinNetwork>>;
let one: LiveServer;
let other: LiveServer;
let themeId = 0;
const people: Record<string, Person> = {};
const person = (name: string) => people[name]!;
const open: Client[] = [];

beforeAll(async () => {
  const { db } = database.current;
  const place = await settleTerritory(db);
  themeId = place.themeId;
  for (const name of ['asker', 'helper', 'colleague'])
    people[name] = await joinNetwork(db, { name, libraryId: place.forcalquierId });
  people.newcomer = await joinNetwork(db, { name: 'newcomer', isVouched: false });
  people.administrator = await joinNetwork(db, { name: 'keeper', grants: [{}] });
  one = await startLiveServer(database.url);
  other = await startLiveServer(database.url);
});

beforeEach(async () => {
  await database.current.db.delete(rateWindows);
});

afterEach(() => {
  for (const { socket } of open.splice(0)) socket.close();
});

afterAll(async () => {
  await one?.stop();
  await other?.stop();
});

async function connect(server: LiveServer, name: string, options = {}) {
  const { cookie, sessionId } = await cookieFor(database.current.db, person(name).userId);
  const client = await connectTo(server, cookie, options);
  open.push(client);
  return { ...client, sessionId };
}

const say = (name: string, questionId: string, body = 'Voilà.') =>
  postMessage(person(name).context, { questionId, clientKey: randomUUID(), body });

/** Asked by the asker; taken by the helper; resolved. */
async function makeQuestion(state: 'open' | 'taken' | 'resolved') {
  const { questionId } = await askQuestion(person('asker').context, {
    clientKey: randomUUID(),
    title: 'Comment relier un fonds local ?',
    details: 'Cent brochures.',
    themeId,
    urgency: 'week',
  });
  if (state !== 'open') await say('helper', questionId);
  if (state === 'resolved') await resolveQuestion(person('asker').context, { questionId });
  return questionId;
}

const hears = (client: Client, event: string) =>
  vi.waitFor(
    () => {
      const found = client.heard.find(([name]) => name === event);
      if (!found) throw new Error(`${event} was not heard`);
      return found[1];
    },
    { timeout: 2000, interval: 10 },
  );

/** Whatever was told before has come once this has. */
async function settle(client: Client, name: string) {
  const event = `mark-${randomUUID()}`;
  await spread(database.current.db, { room: `person:${person(name).userId}`, event });
  await hears(client, event);
}

describe('who may connect', () => {
  test('a member in good standing, from a page of ours', async () => {
    await expect(connectTo(one, null)).rejects.toThrow('not-signed-in');
    await expect(connectTo(one, 'rpbs=invented')).rejects.toThrow('not-signed-in');
    const client = await connect(one, 'asker');
    expect(client.socket.connected).toBe(true);
  });

  test.each(['polling', 'websocket'])('no other site, by %s', async (transport) => {
    for (const headers of [
      { Origin: 'https://ailleurs.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
    ]) {
      const attempt = connect(one, 'asker', { transports: [transport], headers });
      await expect(attempt).rejects.toThrow(/error/u);
    }
  });

  test('not more pages than a person has', async () => {
    for (let n = 0; n < 12; n += 1) await connect(one, 'newcomer');
    await expect(connect(one, 'newcomer')).rejects.toThrow('too-many');
    open.pop()?.socket.close();
    await vi.waitFor(() => connect(one, 'newcomer'), { timeout: 2000 });
  });

  test('what is too large ends the connection; too much at once is refused', async () => {
    const large = await connect(one, 'asker');
    large.socket.emit(questionCalls.say, { body: 'x'.repeat(50_000) });
    await vi.waitFor(() => expect(large.socket.connected).toBe(false), { timeout: 2000 });
    const many = await connect(one, 'asker');
    const answers = await Promise.all(
      Array.from({ length: 90 }, () => many.ask(questionCalls.leave, { questionId: 'x' })),
    );
    expect(answers.filter((answer) => 'failed' in answer).length).toBeGreaterThan(10);
    expect(answers.filter((answer) => 'done' in answer).length).toBeGreaterThanOrEqual(60);
    for (let n = 0; n < 500; n += 1) many.socket.emit(questionCalls.leave, {});
    await vi.waitFor(() => expect(many.socket.connected).toBe(false), { timeout: 2000 });
  });

  test('who wrote too much is told until when, and what waits leaves by itself', async () => {
    const { db } = database.current;
    const questionId = await makeQuestion('taken');
    const client = await connect(one, 'asker');
    const key = `help-message:${person('asker').userId}`;
    const startsAt = new Date(Math.floor(Date.now() / 600_000) * 600_000);
    await db.insert(rateWindows).values({ key, startsAt, hits: 60 });
    const said = { questionId, clientKey: randomUUID(), body: 'Un de trop.' };
    const limited = await client.ask(questionCalls.say, said);
    expect(limited).toMatchObject({ failed: true, isLimited: true });
    const seconds = 'failed' in limited ? limited.retryAfterInSeconds : 0;
    const changes: (number | null)[] = [];
    const answers: Sent[] = [{ againInMs: 30, isLimited: true }, 'stands'];
    const outbox = new Outbox({
      key: 'x',
      storage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
      send: () => Promise.resolve(answers.shift() ?? 'stands'),
      onChange: () => changes.push(outbox.heldUntil),
      onRefused: () => expect.unreachable('It may leave later'),
    });
    const before = Date.now();
    outbox.add({ clientKey: 'k', body: 'Un de trop.', at: '', noPatronData: false });
    await vi.waitFor(() => expect(outbox.waiting).toEqual([]), { timeout: 2000 });
    expect(Math.max(...changes.map(Number))).toBeGreaterThanOrEqual(before + 30);
    expect(outbox.heldUntil).toBeNull();
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(600);
  });

  test('what is no input is refused with a sentence, and breaks nothing', async () => {
    const client = await connect(one, 'asker');
    for (const input of [null, 3, [], { questionId: {} }, { questionId: 'x', after: 'y' }])
      expect(await client.ask(questionCalls.join, input as object)).toMatchObject({
        refused: { code: 'invalid-input' },
      });
    client.socket.emit(questionCalls.join);
    client.socket.emit('unknown', { questionId: 'x' });
    expect(await client.ask(questionCalls.leave, {})).toEqual({ done: {} });
  });
});

describe('who is cut', () => {
  const isCut = ({ socket }: Client) =>
    vi.waitFor(() => expect(socket.connected).toBe(false), { timeout: 2000, interval: 10 });

  test.each(['polling', 'websocket'])('a session that ends elsewhere, by %s', async (transport) => {
    const ended = await connect(one, 'asker', { transports: [transport] });
    const kept = await connect(one, 'asker', { transports: [transport] });
    await closeSession(other.house.database.db, ended.sessionId);
    await isCut(ended);
    expect(kept.socket.connected).toBe(true);
  });

  test('a member suspended, and they do not come back', async () => {
    const { db } = database.current;
    const client = await connect(one, 'colleague');
    const { cookie } = await cookieFor(database.current.db, person('colleague').userId);
    const isHim = eq(users.id, person('colleague').userId);
    await db.update(users).set({ suspendedAt: new Date() }).where(isHim);
    await isCut(client);
    await expect(connectTo(one, cookie)).rejects.toThrow('not-signed-in');
    await db.update(users).set({ suspendedAt: null }).where(isHim);
  });
});

describe('who hears what', () => {
  const roles = ['asker', 'helper', 'colleague', 'administrator', 'newcomer'];
  //         asker helper colleague administrator newcomer
  const table = {
    open: 'in in in in -',
    taken: 'in in - - -',
    resolved: 'in in - - -',
  };

  test.each(Object.keys(table) as (keyof typeof table)[])('of a question %s', async (state) => {
    const questionId = await makeQuestion(state);
    const clients = await Promise.all(roles.map((role) => connect(other, role)));
    const met = await Promise.all(
      clients.map(async ({ ask }) => {
        const answer = await ask(questionCalls.join, { questionId, after: 0 });
        if ('done' in answer) return 'in';
        return 'refused' in answer && answer.refused.code === 'not-found' ? '-' : 'failed';
      }),
    );
    expect(met.join(' ')).toBe(table[state]);
    // By every other door of the socket as well, and without a word of it to those outside.
    const { db } = database.current;
    await spread(db, { room: questionRoom(questionId), event: 'moved', ids: { questionId } });
    for (const [n, role] of roles.entries()) {
      const client = clients[n]!;
      await settle(client, role);
      const isIn = met[n] === 'in';
      expect(client.heard.some(([event]) => event === 'moved')).toBe(isIn);
      const { ask } = client;
      const changes = await ask(questionCalls.changes, { questionId, after: 0 });
      expect('done' in changes).toBe(isIn);
      if (isIn) continue;
      const clientKey = randomUUID();
      for (const [call, input] of [
        [questionCalls.say, { questionId, clientKey, body: 'Bonjour' }],
        [questionCalls.read, { questionId, upTo: 1 }],
      ] as const)
        expect(await ask(call, input)).toMatchObject({ refused: { code: 'not-found' } });
      for (const call of [questionCalls.here, questionCalls.writing])
        await ask(call, { questionId });
    }
    const asker = clients[0]!;
    await settle(asker, 'asker');
    const outsiders = new Set(
      roles.flatMap((role, n) => (met[n] === 'in' ? [] : [person(role).userId])),
    );
    const toldOfOutsiders = asker.heard.filter((heard) =>
      [...outsiders].some((userId) => JSON.stringify(heard).includes(userId)),
    );
    expect(toldOfOutsiders).toEqual([]);
  });

  test('who read it open is out once somebody takes it, on every server', async () => {
    const questionId = await makeQuestion('open');
    const readers = [await connect(one, 'colleague'), await connect(other, 'administrator')];
    const asker = await connect(other, 'asker');
    for (const { ask } of [...readers, asker])
      expect(await ask(questionCalls.join, { questionId, after: 0 })).toHaveProperty('done');
    await say('helper', questionId);
    await say('helper', questionId, 'Et encore.');
    await hears(asker, 'said');
    const tells = ({ heard }: Client) =>
      heard.flatMap(([event]) => (event === 'moved' || event === 'said' ? [event] : []));
    for (const [n, role] of ['colleague', 'administrator'].entries()) {
      expect(await hears(readers[n]!, 'out')).toEqual({ room: questionRoom(questionId) });
      await settle(readers[n]!, role);
      expect(tells(readers[n]!)).toEqual([]);
      expect(JSON.stringify(readers[n]!.heard)).not.toContain('Et encore');
    }
    // What takes the question changes who reads it: everybody asks again; the rest is told in full.
    expect(tells(asker)).toEqual(['moved', 'said']);
  });

  test('passed to a theme, it is heard by those who may help again', async () => {
    const { db } = database.current;
    const questionId = await makeQuestion('taken');
    await db.insert(helpKnownThemes).values({ userId: person('colleague').userId, themeId });
    const colleague = await connect(one, 'colleague');
    const join = () => colleague.ask(questionCalls.join, { questionId, after: 0 });
    expect(await join()).toMatchObject({ refused: { code: 'not-found' } });
    await handOverQuestion(person('helper').context, { questionId, to: 'theme', themeId });
    expect(await join()).toHaveProperty('done');
  });

  test('after commit, and a rollback says nothing; where others than participants read, ids only', async () => {
    const { db } = database.current;
    const questionId = await makeQuestion('open');
    const asker = await connect(one, 'asker');
    const colleague = await connect(other, 'colleague');
    for (const { ask } of [asker, colleague])
      await ask(questionCalls.join, { questionId, after: 0 });
    await db
      .transaction(async (tx) => {
        await spread(tx, { room: questionRoom(questionId), event: 'moved', ids: { questionId } });
        tx.rollback();
      })
      .catch(() => undefined);
    await settle(asker, 'asker');
    expect(asker.heard.filter(([event]) => event === 'moved')).toEqual([]);
    const { messageId } = await say('asker', questionId, 'Un secret');
    const moved = await hears(asker, 'moved');
    expect(Object.keys(moved).toSorted()).toEqual(['headRevision', 'questionId', 'revision']);
    await deleteMessage(person('asker').context, { questionId, messageId });
    const answer = await asker.ask(questionCalls.changes, { questionId, after: moved.revision });
    expect(answer).toMatchObject({ done: { messages: [{ messageId, pieces: null }] } });
    expect(JSON.stringify([asker.heard, colleague.heard, answer])).not.toContain('secret');
  });

  test('between participants the words themselves, once and in place; what they are not is asked for', async () => {
    const questionId = await makeQuestion('taken');
    const asker = await connect(one, 'asker');
    await asker.ask(questionCalls.join, { questionId, after: 0 });
    const { messageId } = await say('helper', questionId, 'Avec « soin », et\nun à-plat\\.');
    const said = await hears(asker, 'said');
    const read = await asker.ask(questionCalls.changes, { questionId, after: 0 });
    if (!('done' in read)) throw new Error('It may be read');
    const asked = (read.done.messages as ThreadMessage[]).find(
      (one) => one.messageId === messageId,
    );
    // Told or asked for, the page shows the same.
    const shown = toShown(said.message as SaidMessage, person('asker').userId);
    expect(shown).toEqual(asked);
    const withLink = 'Voir https://example.org/reliure et /fiches/une-fiche';
    const long = '🎈'.repeat(1900);
    for (const body of [withLink, long]) {
      asker.heard.length = 0;
      await say('helper', questionId, body);
      await settle(asker, 'asker');
      expect(asker.heard.flatMap(([event]) => (/said|moved/u.test(event) ? [event] : []))).toEqual([
        'moved',
      ]);
    }
  });

  test('who waited while it was resolved does not write', async () => {
    const { db } = database.current;
    const questionId = await makeQuestion('taken');
    let written: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      const at = sql`update help_questions set revision = revision + 1,
        head_revision = revision + 1 where id = ${questionId}`;
      await tx.execute(at);
      await tx.insert(helpResolutions).values({ questionId, resolvedById: person('asker').userId });
      written = say('helper', questionId, 'Trop tard').catch((error: unknown) => error);
      // It waits for the row.
      await vi.waitFor(async () => {
        const waits = await db.execute(sql`select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`);
        expect(waits).toHaveLength(1);
      });
    });
    expect(String(await written)).toContain('résolue');
  });
});

describe('what is sent', () => {
  test('by a socket is acknowledged once it stands, and stands once', async () => {
    const questionId = await makeQuestion('taken');
    const asker = await connect(one, 'asker', { transports: ['polling'] });
    const message = { questionId, clientKey: randomUUID(), body: 'Deux fois' };
    const [first, second] = await Promise.all([
      asker.ask(questionCalls.say, message),
      asker.ask(questionCalls.say, message),
    ]);
    expect(first).toEqual(second);
    expect(first).toHaveProperty('done.messageId');
    // Sent again much later, because the answer never came: it still stands.
    await resolveQuestion(person('asker').context, { questionId });
    expect(await asker.ask(questionCalls.say, message)).toEqual(first);
    const refused = await asker.ask(questionCalls.say, { ...message, clientKey: randomUUID() });
    expect(refused).toMatchObject({ refused: { code: 'conflict' } });
  });
});

describe('who watches for calls', () => {
  const seenAgo = async (name: string) => {
    const [row] = await database.current.db.execute<{ seconds: number }>(sql`
      select extract(epoch from now() - seen_at)::int as seconds from help_presences
      where user_id = ${person(name).userId}`);
    return row?.seconds;
  };

  test('is there while a socket answers, and gone five seconds after the last one closes', async () => {
    const first = await connect(one, 'helper');
    const second = await connect(other, 'helper', { transports: ['polling'] });
    for (const { ask } of [first, second])
      expect(await ask(watchCalls.watch, {})).toEqual({
        done: { rings: [], mine: null, questions: expect.any(Number), isAloud: false },
      });
    expect(await seenAgo('helper')).toBe(0);
    first.socket.close();
    // Its server tells the other page, which says that it is still there.
    await hears(second, watchLeft);
    expect(await seenAgo('helper')).toBe(25);
    await second.ask(watchCalls.watch, {});
    expect(await seenAgo('helper')).toBe(0);
    await second.ask(watchCalls.leave, {});
    await vi.waitFor(async () => expect(await seenAgo('helper')).toBe(25));
  });

  test('hears who calls at once, on whichever server; nobody else does', async () => {
    const { db } = database.current;
    const helper = await connect(other, 'helper');
    const colleague = await connect(one, 'colleague');
    await helper.ask(watchCalls.watch, {});
    await changeAvailability(person('helper').context, { choice: 'free' });
    const { questionId } = await callColleagues(person('asker').context, {
      clientKey: randomUUID(),
      title: 'Comment relier un fonds local ?',
      themeId,
      urgency: 'waiting',
    });
    const told = await hears(helper, 'call-rang');
    expect(told).toEqual({ callId: expect.any(String), questionId });
    expect(await helper.ask(watchCalls.watch, {})).toMatchObject({
      done: { rings: [{ questionId }] },
    });
    await settle(colleague, 'colleague');
    expect(colleague.heard.filter(([event]) => event.startsWith('call-'))).toEqual([]);
    expect(await colleague.ask(watchCalls.watch, {})).toMatchObject({ done: { rings: [] } });
    await declineCall(person('helper').context, { questionId });
    await hears(helper, 'call-moved');
    await db.execute(sql`truncate help_availabilities`);
  });
});

test('through a proxy that refuses upgrades, everything is said and told by polling', async () => {
  const questionId = await makeQuestion('taken');
  const proxy = await startRefusingProxy(one.origin);
  try {
    const asker = await connect({ ...one, origin: proxy.origin }, 'asker', {
      transports: ['polling', 'websocket'],
    });
    await asker.ask(questionCalls.join, { questionId, after: 0 });
    await vi.waitFor(() => expect(proxy.refusals()).toBe(1), { timeout: 2000 });
    const message = { questionId, clientKey: randomUUID(), body: 'Par petits bouts.' };
    expect(await asker.ask(questionCalls.say, message)).toHaveProperty('done.messageId');
    await say('helper', questionId, 'Bien reçu.');
    await vi.waitFor(
      () => expect(asker.heard.filter(([event]) => event === 'said')).toHaveLength(2),
      { timeout: 2000 },
    );
    expect(asker.socket.io.engine.transport.name).toBe('polling');
  } finally {
    proxy.stop();
  }
});

test('the database is away for a while: what was told meanwhile is asked for again', async () => {
  const { db } = database.current;
  const questionId = await makeQuestion('taken');
  const asker = await connect(one, 'asker');
  await asker.ask(questionCalls.join, { questionId, after: 0 });
  const { sessionId, socket } = await connect(one, 'helper');
  await db.execute(sql`alter table sessions disable trigger tell_session_ended`);
  await closeSession(db, sessionId);
  await db.execute(sql`alter table sessions enable trigger tell_session_ended`);
  await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'rpbs-news' and datname = current_database()`);
  await hears(asker, 'behind');
  expect(socket.connected).toBe(false);
  asker.heard.length = 0;
  await say('helper', questionId);
  await hears(asker, 'said');
});

test('a server that stops lets everybody go at once, and they may come back', async () => {
  const third = await startLiveServer(database.url);
  const client = await connect(third, 'asker');
  const reason = new Promise((resolve) => client.socket.once('disconnect', resolve));
  const startedAt = Date.now();
  await third.stop();
  expect(await reason).toBe('transport close');
  expect(Date.now() - startedAt).toBeLessThan(1500);
});
