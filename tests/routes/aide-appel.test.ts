import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, test } from 'vitest';

import { themes } from '#db/schema/vocabularies.ts';
import { useWeb } from '#tests/support/web.ts';

/** Calls and presence through the real server. */

const web = useWeb();
let address = '';

/** Yves is free and there; Camille calls. */
beforeAll(async () => {
  await web.send(
    '/aide/permanences?index',
    { intent: 'availability', choice: 'free' },
    'yves.imbert',
  );
  await web.send('/aide/presence', {}, 'yves.imbert');
  await web.send('/aide/presence', {}, 'camille');
  const [theme] = await web.house.database.db.select({ id: themes.id }).from(themes).limit(1);
  const called = await web.send(
    '/aide?index',
    {
      intent: 'call',
      clientKey: randomUUID(),
      title: 'Comment prolonger un prêt numérique ?',
      themeId: String(theme?.id),
      urgency: 'waiting',
    },
    'camille',
  );
  address = called.headers.get('Location') ?? '';
  expect(address).toMatch(/^\/aide\/[\w-]+\/appel$/u);
});

describe('a call is', () => {
  test.each([
    ['camille', 200],
    ['yves.imbert', 200],
    ['sacha', 404],
    ['nora', 404],
    ['admin', 404],
    [null, 302],
  ])('read by %s: %i', async (as, status) => {
    expect((await web.ask(address, { as })).status).toBe(status);
  });

  test.each(['take', 'decline', 'stop'])('not to « %s » for those outside', async (intent) => {
    for (const as of ['sacha', 'admin'])
      expect((await web.send(address, { intent }, as)).status).toBe(404);
  });

  test('heard by a heartbeat, of whom it rings at alone', async () => {
    const heard = async (as: string | null) => {
      const answer = await web.send('/aide/presence', {}, as);
      return answer.ok
        ? ((await answer.json()) as { rings: { title: string }[]; mine: object | null })
        : answer.status;
    };
    expect(await heard('yves.imbert')).toMatchObject({ rings: [{ askedBy: 'Camille Roux' }] });
    expect(await heard('camille')).toMatchObject({ rings: [], mine: expect.any(Object) });
    expect(await heard('sacha')).toEqual({
      rings: [],
      mine: null,
      questions: expect.any(Number),
      isAloud: false,
    });
    expect(await heard(null)).toBe(401);
  });
});

test('a call is counted on every page of whom it rings at; declined there, one stays there', async () => {
  const page = async () => (await web.ask('/fiches', { as: 'yves.imbert' })).text();
  expect(await page()).toContain('1 en attente');
  const declined = await web.send(address, { intent: 'decline', stay: 'oui' }, 'yves.imbert');
  expect(declined.status).toBe(200);
  expect(await page()).not.toContain('en attente');
});

describe('how I am told', () => {
  const at = '/compte/alertes';
  const html = async (as: string) => (await web.ask(at, { as })).text();

  test('is mine to choose, without scripts as well', async () => {
    const on = ['call:push', 'message:mail'];
    expect((await web.send(at, { intent: 'choices', on }, 'camille')).status).toBe(302);
    const hours = { from: '19:00', to: '08:00', weekdays: ['1', '2'], wholeWeekdays: '7' };
    expect((await web.send(at, { intent: 'quiet', ...hours }, 'camille')).status).toBe(302);
    const page = await html('camille');
    expect(page.match(/name="on"[^>]*checked/gu)).toHaveLength(2);
    expect(page).toContain('value="19:00"');
    expect(page.match(/name="(?:whole)?weekdays"[^>]*checked/giu)).toHaveLength(3);
    expect((await html('sacha')).match(/name="on"[^>]*checked/gu)).toHaveLength(12);
    expect((await web.ask(at)).status).toBe(302);
  });

  test('devices: of the Internet, and one’s own', async () => {
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) };
    const add = (endpoint: string, as: string | null = 'camille') =>
      web.send(at, { intent: 'add-device', endpoint, ...keys }, as);
    expect((await add('https://10.0.0.1/x')).status).toBe(422);
    expect((await add('https://push.example.com/a', null)).status).toBe(302);
    expect((await add('https://push.example.com/a')).status).toBe(302);
    const [, deviceId = ''] = /name="deviceId" value="([^"]+)"/u.exec(await html('camille')) ?? [];
    for (const intent of ['remove-device', 'rename-device'])
      expect((await web.send(at, { intent, deviceId, name: 'À moi' }, 'sacha')).status).toBe(404);
    expect((await web.send(at, { intent: 'remove-device', deviceId }, 'camille')).status).toBe(302);
    expect(await html('camille')).not.toContain(deviceId);
  });

  test('the service worker may answer for the whole site, and is looked for anew', async () => {
    const worker = await web.ask('/alertes.js');
    expect(worker.headers.get('Content-Type')).toContain('text/javascript');
    expect(worker.headers.get('Cache-Control')).toBe('no-cache');
    expect(await worker.text()).toContain('showNotification');
    const policy = (await web.ask(at, { as: 'camille' })).headers.get('Content-Security-Policy');
    expect(policy).toContain("script-src 'self'");
  });
});

describe('/api/v1/aide/etat', () => {
  test('says to members who is on duty', async () => {
    const answer = await web.ask('/api/v1/aide/etat', { as: 'sacha' });
    expect(await answer.json()).toEqual({
      total: 1,
      items: [
        {
          name: 'Yves Imbert',
          library: expect.any(String),
          commune: 'Veynes',
          departement: { code: '05', name: 'Hautes-Alpes' },
          themes: ['Numérique'],
        },
      ],
      next: null,
    });
  });

  test('says nothing to others, and stands in the description of the API', async () => {
    expect((await web.ask('/api/v1/aide/etat')).status).toBe(401);
    const described = (await (await web.ask('/api/v1/openapi.json')).json()) as {
      paths: Record<string, unknown>;
    };
    expect(described.paths).toHaveProperty('/api/v1/aide/etat');
  });
});

test('a page that closes is present no longer than a few seconds', async () => {
  await web.send('/aide/presence?depart=1', {}, 'yves.imbert');
  const still = await web.ask('/api/v1/aide/etat', { as: 'sacha' });
  expect(await still.json()).toMatchObject({ total: 1 });
  await web.house.database.client`update help_presences set seen_at = seen_at - interval '6 s'`;
  const after = await web.ask('/api/v1/aide/etat', { as: 'sacha' });
  expect(await after.json()).toMatchObject({ total: 0 });
});
