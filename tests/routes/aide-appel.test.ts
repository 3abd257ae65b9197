import '#tests/support/scratch-data.ts';

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
    });
    expect(await heard(null)).toBe(401);
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
