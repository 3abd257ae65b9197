import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { ServerBuild } from '@remix-run/node';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { sayPush } from '#app/alerts/say-push.ts';
import { watchCalls, watchLeft } from '#app/calls/news.ts';
import { questionCalls, questionRoom } from '#app/help/news.ts';
import { tellOfMessage } from '#app/help/tell-of-message.server.ts';
import { visitor } from '#app/platform/actor.ts';
import { spread } from '#app/platform/news.server.ts';
import { readActor } from '#app/platform/session.server.ts';
import { wireHub } from '#app/realtime.server.ts';
import { callCalls, callRoom, seatRoom } from '#app/video/news.ts';
import { readSignals } from '#app/video/read-signals.server.ts';
import { sendSignal } from '#app/video/send-signal.server.ts';
import { takeSeat } from '#app/video/take-seat.server.ts';
import { users } from '#db/schema/accounts.ts';
import { pushes, pushSubscriptions } from '#db/schema/alerts.ts';
import { helpMessageFiles } from '#db/schema/help.ts';
import { mails, rateWindows } from '#db/schema/platform.ts';
import { themes } from '#db/schema/vocabularies.ts';
import { contextFor } from '#tests/support/community.ts';
import {
  type Client,
  connect,
  cookieFor,
  type LiveServer,
  startLiveServer,
} from '#tests/support/live.ts';
import { makePushBrowser } from '#tests/support/push-browser.ts';
import { useWeb } from '#tests/support/web.ts';

/**
 * Who is in no conversation gets nothing of it, by any door: every route of the help desk and every
 * event of its sockets has its line here, or the test fails. What is said between Camille, Karim and
 * Léa holds a word that is nowhere else.
 */
const secret = 'mirliflore';

const web = useWeb();
/** Yves and Nora saw the question while it was open. */
const outsiders = [null, 'hugo.pellegrin', 'yves.imbert', 'nora', 'admin'] as const;

/** What there is to guess: ids of the conversation, of what is in it, and of calls. */
const ids = { talk: '', message: '', file: '', resolved: '', call: '', seat: '', signal: '' };

type Id = keyof typeof ids;
/** `:talk` in an address, or a value, is the id of the conversation. */
const fill = (text: string) => text.replaceAll(/:([a-z]+)/gu, (_all, id: Id) => ids[id] ?? _all);

type Values = Record<string, string>;
const post: Values = { intent: 'post', clientKey: randomUUID(), body: 'Bonjour.' };
const text: Values = {
  title: 'Comment relier un fonds local ?',
  body: 'Avec du fil, une aiguille et de la patience.',
  themeId: '1',
  scope: 'public',
};

/**
 * `shut`: led to sign in, or not found. `silent`: a page of theirs, without a word of the
 * conversation. Values: sent by a form.
 */
const table: [route: string, address: string, as: 'shut' | 'silent', values?: Values][] = [
  ['aide.$id._index', '/aide/:talk', 'shut'],
  ['aide.$id._index', '/aide/:talk?citer=:message', 'shut'],
  ['aide.$id._index', '/aide/:talk?index', 'shut', post],
  ['aide.$id._index', '/aide/:talk?index', 'shut', { intent: 'resolve' }],
  ['aide.$id._index', '/aide/:talk?index', 'shut', { intent: 'decline' }],
  [
    'aide.$id._index',
    '/aide/:talk?index',
    'shut',
    { intent: 'react', messageId: ':message', give: 'thanks' },
  ],
  ['aide.$id._index', '/aide/:resolved', 'shut'],
  ['aide.$id._index', '/aide/:resolved?index', 'shut', { intent: 'reopen' }],
  ['aide.$id.appel', '/aide/:call/appel', 'shut'],
  ['aide.$id.appel', '/aide/:talk/appel', 'shut'],
  ['aide.$id.appel', '/aide/:call/appel', 'shut', { intent: 'take' }],
  ['aide.$id.appel', '/aide/:call/appel', 'shut', { intent: 'decline' }],
  ['aide.$id.appel', '/aide/:call/appel', 'shut', { intent: 'stop' }],
  ['aide.$id.merci', '/aide/:resolved/merci', 'shut'],
  ['aide.$id.merci', '/aide/:resolved/merci', 'shut', { outcome: 'yes', words: 'Merci' }],
  ['aide.$id.messages.$messageId', '/aide/:talk/messages/:message', 'shut'],
  ['aide.$id.messages.$messageId', '/aide/:talk/messages/:message', 'shut', { body: 'Autre.' }],
  ['aide.$id.messages.$messageId', '/aide/:talk/messages/:message', 'shut', { intent: 'delete' }],
  ['aide.$id.invitation', '/aide/:talk/invitation', 'shut'],
  ['aide.$id.invitation', '/aide/:talk/invitation', 'shut', { answer: 'accept' }],
  ['aide.$id.participants', '/aide/:talk/participants', 'shut'],
  ['aide.$id.participants', '/aide/:talk/participants', 'shut', { person: 'Nora Belkacem' }],
  ['aide.$id.participants', '/aide/:talk/participants', 'shut', { intent: 'leave' }],
  ['aide.$id.passer', '/aide/:talk/passer', 'shut'],
  ['aide.$id.passer', '/aide/:talk/passer', 'shut', { to: 'theme', themeId: '1' }],
  ['aide.$id.reponse', '/aide/:resolved/reponse', 'shut'],
  ['aide.$id.reponse', '/aide/:resolved/reponse', 'shut', text],
  [
    'aide.$id.reponse',
    '/aide/:resolved/reponse',
    'shut',
    { ...text, intent: 'revise', version: '1' },
  ],
  [
    'aide.$id.reponse',
    '/aide/:resolved/reponse',
    'shut',
    { intent: 'opinion', version: '1', kind: 'agreed' },
  ],
  ['aide.$id.reponse', '/aide/:resolved/reponse', 'shut', { intent: 'tutorial' }],
  ['aide.$id.signaler', '/aide/:talk/signaler', 'shut'],
  ['aide.$id.signaler', '/aide/:talk/signaler', 'shut', { message: 'Je voudrais lire.' }],
  ['aide.$id.video', '/aide/:talk/video', 'shut'],
  ['aide.$id.video', '/aide/:talk/video', 'shut', { seatId: ':seat' }],
  ['fichiers.$id.$name', '/fichiers/:file/liste.csv', 'shut'],
  ['fichiers.$id.$name', '/fichiers/:file/image?l=320', 'shut'],
  ['administration.conversations.$id', '/administration/conversations/:talk', 'shut'],
  [
    'administration.conversations.$id',
    '/administration/conversations/:talk',
    'shut',
    { settlement: 'Rien à dire.' },
  ],
  ['administration.conversations._index', '/administration/conversations', 'silent'],
  ['administration.aide', '/administration/aide', 'silent'],
  ['administration.appels', '/administration/appels', 'silent'],
  ['administration.appels', '/administration/appels', 'silent', { stepInSeconds: 'peu' }],
  ['aide', '/aide', 'silent'],
  ['aide._index', '/aide?depuis=/aide/:talk', 'silent'],
  ['aide._index', '/aide?index', 'silent', { title: `Un ${secret} ?`, themeId: '1' }],
  ['aide.mes-conversations', `/aide/mes-conversations?q=${secret}`, 'silent'],
  ['aide.mes-themes', '/aide/mes-themes', 'silent'],
  ['aide.mes-themes', '/aide/mes-themes', 'silent', { themeIds: 'x' }],
  ['aide.mon-aide', '/aide/mon-aide', 'silent'],
  ['aide.permanences._index', '/aide/permanences', 'silent'],
  ['aide.permanences._index', '/aide/permanences?index', 'silent', { intent: 'availability' }],
  ['aide.permanences.$code', '/aide/permanences/04', 'silent'],
  ['aide.presence', '/aide/presence', 'silent', {}],
  ['aide.reponses._index', `/aide/reponses?q=${secret}`, 'silent'],
  ['aide.reponses.$slug._index', '/aide/reponses/:resolved', 'shut'],
  ['aide.reponses.$slug._index', '/aide/reponses/:resolved?index', 'shut', { intent: 'certify' }],
  ['aide.reponses.$slug.corriger', '/aide/reponses/:resolved/corriger', 'shut'],
  [
    'aide.reponses.$slug.corriger',
    '/aide/reponses/:resolved/corriger',
    'shut',
    { ...text, version: '1' },
  ],
  ['aide.reponses-types', '/aide/reponses-types', 'silent'],
  ['aide.reponses-types', '/aide/reponses-types', 'silent', { intent: 'save', title: 'x' }],
  ['aide.reponses[.]rss', `/aide/reponses.rss?q=${secret}`, 'silent'],
  ['api.v1.aide.etat', '/api/v1/aide/etat', 'silent'],
  ['api.v1.aide.reponses', `/api/v1/aide/reponses?q=${secret}`, 'silent'],
  ['suggestions.aide', `/suggestions/aide?q=Que+faire+d’un+${secret}`, 'silent'],
  ['suggestions.collegues', `/suggestions/collegues?q=${secret}`, 'silent'],
  ['fiches._index', `/fiches?q=${secret}`, 'silent'],
  ['fiches.suggestions', `/fiches/suggestions?q=${secret.slice(0, 6)}`, 'silent'],
  ['compte.donnees.fichier', '/compte/donnees/fichier', 'silent'],
];

const address = (id: Id) => `/aide/${ids[id]}`;
const lastOf = (answer: Response) => answer.headers.get('Location')?.split(/[/#]/u) ?? [];

async function askAs(who: string, intent: string, what = secret) {
  const { db } = web.house.database;
  const [theme] = await db.select().from(themes).where(eq(themes.label, 'Numérique'));
  const asked = await web.send(
    '/aide?index',
    {
      intent,
      clientKey: randomUUID(),
      title: `Que faire d’un ${what} ?`,
      details: `C’est un ${what}.`,
      themeId: String(theme?.id),
      urgency: 'waiting',
    },
    who,
  );
  return lastOf(asked)[2] ?? '';
}

const memberOf = async (who: string) => {
  const { db } = web.house.database;
  const [row] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, `${who}@demo.example`));
  return contextFor(db, await readActor(db, row!.id, null));
};

beforeAll(async () => {
  const say = (id: Id, who: string) =>
    web.send(address(id), { ...post, clientKey: randomUUID(), body: `Un ${secret}.` }, who);
  for (const id of ['talk', 'resolved'] as const) {
    ids[id] = await askAs('camille', 'ask');
    for (const who of ['yves.imbert', 'nora']) await web.ask(address(id), { as: who });
    await say(id, 'karim.haddad');
  }
  const body = new FormData();
  for (const [name, value] of Object.entries(post)) body.append(name, value);
  body.append('file', new Blob([`titre;auteur\n${secret};Deux\n`]), `${secret}.csv`);
  const sent = await web.ask(address('talk'), { method: 'POST', body, as: 'camille' });
  ids.message = lastOf(sent).at(-1)?.replace('message-', '') ?? '';
  const { db } = web.house.database;
  const [file] = await db.select().from(helpMessageFiles);
  ids.file = file?.fileId ?? '';
  await web.send(address('resolved'), { intent: 'resolve' }, 'camille');
  const draft = { ...text, title: `Que faire d’un ${secret} ?`, body: `${text.body} ${secret}` };
  expect((await web.send(`${address('resolved')}/reponse`, draft, 'camille')).status).toBe(302);
  await web.send(
    '/aide/permanences?index',
    { intent: 'availability', choice: 'free' },
    'karim.haddad',
  );
  for (const who of ['karim.haddad', 'camille']) await web.send('/aide/presence', {}, who);
  // While it rings it is open: those who may answer read the question, not who is called.
  ids.call = await askAs('camille', 'call', 'livre numérique');
  const [karim, camille] = [await memberOf('karim.haddad'), await memberOf('camille')];
  ids.seat = (await takeSeat(karim, { questionId: ids.talk })).seatId;
  const hers = await takeSeat(camille, { questionId: ids.talk });
  await sendSignal(camille, { ...hers, to: ids.seat, body: JSON.stringify(secret) });
  ids.signal = String((await readSignals(karim, { seatId: ids.seat })).signals[0]?.id);
});

beforeEach(async () => {
  await web.house.database.db.delete(rateWindows);
});

/** Everything that an outsider could have added, changed or taken away. */
const standing = () =>
  web.house.database.db.execute(sql`select
    (select jsonb_agg(to_jsonb(q) order by q.id) from help_questions q) as questions,
    (select jsonb_agg(to_jsonb(m) order by m.id) from help_messages m) as messages,
    (select jsonb_agg(to_jsonb(p) order by p) from help_participants p) as participants,
    (select jsonb_agg(to_jsonb(r) order by r.id) from help_resolutions r) as resolutions,
    (select jsonb_agg(to_jsonb(h) order by h.id) from help_handovers h) as handovers,
    (select jsonb_agg(to_jsonb(r) order by r.id) from help_reports r) as reports,
    (select jsonb_agg(to_jsonb(a) order by a.id) from answers a) as answers,
    (select count(*)::int from help_video_seats) as seats,
    (select count(*)::int from help_video_signals) as signals`);

test('who takes part finds all of it: there is something to find', async () => {
  for (const [id, under] of [
    ['talk', ''],
    ['resolved', ''],
    ['resolved', '/reponse'],
    ['talk', '/video'],
  ] as const) {
    const answer = await web.ask(`${address(id)}${under}`, { as: 'camille' });
    expect(await answer.text(), `${id}${under}`).toContain(secret);
  }
  const file = await web.ask(`/fichiers/${ids.file}/liste.csv`, { as: 'karim.haddad' });
  expect(await file.text()).toContain(secret);
  expect(ids.signal).toMatch(/^\d+$/u);
  const found = await web.ask(`/suggestions/aide?q=Que+faire+d’un+${secret}`, { as: 'camille' });
  expect(await found.text()).toContain(secret);
});

test(
  'by no page, form, file, feed, search or address of the API',
  { timeout: 90_000 },
  async () => {
    const before = await standing();
    const faults: string[] = [];
    for (const [route, where, expected, values] of table) {
      const tryAs = async (as: string | null) => {
        const to = fill(where);
        const sent = values && Object.entries(values).map(([name, value]) => [name, fill(value)]);
        const answer = sent
          ? await web.send(to, Object.fromEntries(sent) as Values, as)
          : await web.ask(to, { as });
        const given = `${answer.status} ${answer.headers.get('Location')} ${await answer.text()}`;
        const own = values?.title ?? where;
        const isShut =
          [401, 403, 404, 409].includes(answer.status) || given.startsWith('302 /connexion');
        const who = `${route} ${sent ? 'POST' : 'GET'} ${where} as ${as ?? 'visitor'}`;
        // One's own words come back; those of the conversation do not.
        const isTold = own.includes(secret) ? /mirliflore\.|fil, une/u : /mirliflore/u;
        if (isTold.test(given)) faults.push(`${who} is told`);
        if (expected === 'shut' && !isShut) faults.push(`${who}: ${answer.status}`);
        if (answer.status >= 500) faults.push(`${who}: ${answer.status}`);
      };
      await Promise.all(outsiders.map(tryAs));
    }
    expect(faults).toEqual([]);
    expect(await standing()).toEqual(before);
  },
);

test('every route of the help desk has its line', async () => {
  const { routes } = (await import(
    pathToFileURL(path.resolve('build/server/index.js')).href
  )) as ServerBuild;
  const ofHelp =
    /^routes\/((?:api\.v1\.|suggestions\.)?aide.*|administration\.(?:aide|appels|conversations).*|fichiers\.\$id.*)$/u;
  const known = new Set(table.map(([route, , , values]) => `${route}${values ? ' POST' : ''}`));
  const missing = Object.values(routes).flatMap((route) => {
    const name = ofHelp.exec(route?.id ?? '')?.[1];
    if (!route || !name) return [];
    const needed = route.module.default || route.module.loader ? [name] : [];
    if ('action' in route.module && route.module.action) needed.push(`${name} POST`);
    return needed.filter((line) => !known.has(line));
  });
  expect(missing).toEqual([]);
});

test('by no notification on a device, and no mail', async () => {
  const { db } = web.house.database;
  const parties = ['camille', 'karim.haddad'];
  for (const who of [...outsiders, ...parties]) {
    if (!who) continue;
    const { actor } = await memberOf(who);
    const userId = actor.kind === 'member' ? actor.userId : '';
    const { sessionId } = await cookieFor(db, userId);
    const { p256dh, auth } = makePushBrowser();
    const endpoint = `https://push.example.com/${who}`;
    await db
      .insert(pushSubscriptions)
      .values({ userId, sessionId, endpoint, p256dh, auth, name: 'Poste' });
  }
  await db.delete(mails);
  const said = { ...post, clientKey: randomUUID(), body: `Encore un ${secret}.` };
  const sent = await web.send(address('talk'), said, 'karim.haddad');
  const messageId = lastOf(sent).at(-1)?.replace('message-', '') ?? '';
  await db.execute(sql`update help_participants set read_up_to = (select last_sequence - 1
    from help_questions q where q.id = question_id) where question_id = ${ids.talk}`);
  await tellOfMessage(contextFor(db, visitor), { messageId });
  const told = await db
    .select({ endpoint: pushSubscriptions.endpoint, kind: pushes.kind, id: pushes.questionId })
    .from(pushes)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushes.subscriptionId));
  const devices = told.map(({ endpoint }) => endpoint.split('/').at(-1));
  expect(devices).toContain('camille');
  expect(devices.filter((who) => !parties.includes(who ?? ''))).toEqual([]);
  const payloads = told.map(({ kind, id }) => JSON.stringify(sayPush(kind, id)));
  expect(payloads.filter((payload) => /mirliflore|Karim|Haddad/u.test(payload))).toEqual([]);
  const letters = await db.select().from(mails);
  const readers = letters.map(({ recipient }) => recipient.split('@')[0]);
  expect(readers).toContain('camille');
  expect(readers.filter((who) => !parties.includes(who ?? ''))).toEqual([]);
});

describe('by no event of a socket', () => {
  let live: LiveServer;
  const open: Client[] = [];

  /** What a page of theirs could say, of ids that they guessed. */
  const inputs: Record<string, () => object> = {
    [questionCalls.join]: () => ({ questionId: ids.talk, after: 0 }),
    [questionCalls.changes]: () => ({ questionId: ids.talk, after: 0 }),
    [questionCalls.say]: () => ({ ...post, questionId: ids.talk, clientKey: randomUUID() }),
    [questionCalls.read]: () => ({ questionId: ids.talk, upTo: 1 }),
    [questionCalls.writing]: () => ({ questionId: ids.talk }),
    [questionCalls.here]: () => ({ questionId: ids.talk }),
    [questionCalls.leave]: () => ({ questionId: ids.talk }),
    [watchCalls.watch]: () => ({}),
    [watchCalls.leave]: () => ({}),
    [callCalls.enter]: () => ({ questionId: ids.talk }),
    [callCalls.keep]: () => ({ questionId: ids.talk, seatId: ids.seat }),
    [callCalls.signal]: () => ({ seatId: ids.seat, to: ids.seat, body: '"x"' }),
    [callCalls.signals]: () => ({ seatId: ids.seat, heard: [Number(ids.signal)] }),
    [callCalls.leave]: () => ({ seatId: ids.seat }),
  };

  async function connectAs(who: string): Promise<Client> {
    const { db } = web.house.database;
    const { actor } = await memberOf(who);
    if (actor.kind !== 'member') throw new Error(`${who} is no member`);
    const { cookie } = await cookieFor(db, actor.userId);
    const client = await connect(live, cookie);
    open.push(client);
    return client;
  }

  beforeAll(async () => {
    live = await startLiveServer(web.house.database.url);
  });

  afterAll(async () => {
    for (const { socket } of open) socket.close();
    await live?.stop();
  });

  test('every event has its line', () => {
    expect(Object.keys(inputs).toSorted()).toEqual([...wireHub().works.keys()].toSorted());
  });

  test('none tells, none does, none is heard', async () => {
    const before = await standing();
    const camille = await connectAs('camille');
    const joined = await camille.ask(questionCalls.join, { questionId: ids.talk, after: 0 });
    expect(JSON.stringify(joined)).toContain(secret);
    camille.heard.length = 0;
    const clients: Client[] = [];
    for (const who of outsiders) {
      if (!who) continue;
      const client = await connectAs(who);
      clients.push(client);
      for (const [event, input] of Object.entries(inputs)) {
        const sent: object = input();
        const answer = await client.ask(event, sent);
        // Who watches hears of what rings at them; of the rest, no more than they said themselves.
        const given = 'done' in answer && event !== watchCalls.watch ? answer.done : {};
        const news = Object.values(given).filter(
          (value) => !Object.values(sent).includes(value) && JSON.stringify(value) !== '[]',
        );
        expect([who, event, 'failed' in answer, news]).toEqual([who, event, false, []]);
        expect(JSON.stringify(answer)).not.toContain(secret);
      }
    }
    const { db } = web.house.database;
    for (const room of [questionRoom(ids.talk), callRoom(ids.talk), seatRoom(ids.seat)])
      await spread(db, { room, event: 'said', ids: { questionId: ids.talk, words: secret } });
    await vi.waitFor(() => expect(camille.heard).not.toEqual([]));
    // What is told to each of them comes after what was told to the rooms.
    await Promise.all(
      clients.map(async ({ heard, ask }) => {
        await ask(questionCalls.leave, {});
        // Their own pages tell each other that one was closed.
        expect(heard.filter(([event]) => event !== watchLeft)).toEqual([]);
      }),
    );
    expect(camille.heard.map(([event]) => event)).toEqual(['said']);
    expect(await standing()).toEqual(before);
  });
});
