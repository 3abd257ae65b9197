import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { giveToken } from '#tests/support/api-token.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
const most = 3;
const sentence = 'Beaucoup de recherches en une minute. Reprenez dans un instant.';

let minutes = 0;

beforeAll(() => {
  web.house.settings.SEARCHES_PER_MINUTE = most;
});

/** Each test has a minute of its own, eighteen seconds of which are left. */
beforeEach(() => {
  minutes += 1;
  const now = new Date(Date.UTC(2026, 8, 1, 9, minutes, 42));
  web.house.clock = () => now;
});

async function exhaust(address: string, times: number, as: string | null = null) {
  for (let n = 0; n < times; n += 1) expect((await web.ask(address, { as })).status).toBe(200);
}

describe.each([
  ['the page', '/fiches?q=etoiles'],
  ['the table', '/fiches?vue=tableau'],
  ['the libraries', '/bibliotheques?q=apt'],
  ['the answers', '/aide/reponses?q=licence'],
  ['the map', '/carte?q=etoiles'],
])('%s', (_, address) => {
  test('says in French to wait, and for how long', async () => {
    await exhaust(address, most);
    const answer = await web.ask(address);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('Retry-After')).toBe('18');
    expect(await answer.text()).toContain(sentence);
  });
});

test.each([
  '/api/v1/fiches?q=etoiles',
  '/api/v1/bibliotheques?q=apt',
  '/api/v1/territoires?q=apt',
  '/api/v1/aide/reponses?q=licence',
  '/aide/reponses.rss',
  '/fiches.rss?q=etoiles',
  '/fiches.atom',
  '/fiches.geojson?dept=04',
  '/fiches.csv',
  '/carte/donnees?vue=4.2,43,7.7,45.1&zoom=8',
])('%s refuses with the details of the problem', async (address) => {
  await exhaust(address, most);
  const answer = await web.ask(address);
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Retry-After')).toBe('18');
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 429, title: sentence });
});

test.each([
  '/fiches/suggestions?q=eto',
  '/suggestions/bibliotheques?q=apt',
  '/suggestions/communes?q=apt',
  '/suggestions/lieux?q=apt',
])('%s may come four times as fast', async (address) => {
  await exhaust(address, most * 4);
  const answer = await web.ask(address);
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Retry-After')).toBe('18');
});

test('one count for every door, one for each person, and the next minute is a new one', async () => {
  await exhaust('/fiches?q=jeu', 1);
  await exhaust('/api/v1/fiches?q=jeu', 1);
  await exhaust('/fiches.csv?q=jeu', 1);
  expect((await web.ask('/fiches?q=jeu')).status).toBe(429);
  await exhaust('/fiches?q=jeu', most, 'sacha');
  expect((await web.ask('/fiches?q=jeu', { as: 'sacha' })).status).toBe(429);
  await exhaust('/fiches?q=jeu', 1, 'camille');
  await exhaust('/fiches/suggestions?q=jeu', 1);
  const later = new Date(web.house.clock().getTime() + 18_000);
  web.house.clock = () => later;
  await exhaust('/fiches?q=jeu', 1);
});

test('a program is counted as its member', async () => {
  const headers = { Authorization: `Bearer ${await giveToken(web, 'nora@demo.example')}` };
  for (let n = 0; n < most; n += 1)
    expect((await web.ask('/api/v1/fiches', { headers })).status).toBe(200);
  expect((await web.ask('/api/v1/fiches', { headers })).status).toBe(429);
  expect((await web.ask('/fiches', { as: 'nora' })).status).toBe(429);
});
