import http from 'node:http';

import { expect, test } from 'vitest';

import { useWeb } from '#tests/support/web.ts';

const web = useWeb();

test('every page carries a strict policy, whose nonce its own scripts wear', async () => {
  const answer = await web.ask('/');
  expect(answer.status).toBe(200);
  const policy = answer.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/u.exec(policy)?.[1];
  expect(nonce).toBeTruthy();
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  const html = await answer.text();
  const scripts = [...html.matchAll(/<script\b[^>]*>/gu)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  for (const tag of scripts)
    expect(tag).toMatch(
      new RegExp(`nonce="${nonce?.replace(/[+/]/gu, '\\$&')}"|type="application/ld\\+json"`, 'u'),
    );
});

test('two answers never share a nonce', async () => {
  const read = async () => (await web.ask('/')).headers.get('content-security-policy');
  expect(await read()).not.toBe(await read());
});

test('a form that another site sends in my name is refused', async () => {
  const answer = await web.ask('/deconnexion', {
    method: 'POST',
    body: new URLSearchParams(),
    as: 'camille',
    headers: { Origin: 'https://ailleurs.example' },
  });
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('autre site');
});

test('an address that leads nowhere says so in French, with the search at hand', async () => {
  const answer = await web.ask('/nulle-part');
  expect(answer.status).toBe(404);
  const html = await answer.text();
  expect(html).toContain('lang="fr"');
  expect(html).toContain('name="q"');
});

test.each(['/%ZZ', '/%00', '/fiches/%E0%A4%A', `/${'a'.repeat(8000)}`, '/..%2f..%2fetc/passwd'])(
  'a malformed address (%s) is the sender’s fault',
  async (address) => {
    const answer = await web.ask(address);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  },
);

/** Browsers tidy an address before they send it; other programs may not. */
function askAsWritten(path: string): Promise<number> {
  const { hostname, port } = new URL(web.origin);
  return new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
      .once('error', reject);
  });
}

test.each([
  ['/nulle-part/../fiches', 200],
  ['/carte/%2e%2e/bibliotheques', 200],
  ['/fiches/../nulle-part', 404],
])('an address with dots (%s) is read as the framework reads it', async (path, status) => {
  expect(await askAsWritten(path)).toBe(status);
});

test('hashed assets are kept a year, and an unknown one is not found', async () => {
  const html = await (await web.ask('/')).text();
  const asset = /\/assets\/[\w.-]+\.js/u.exec(html)?.[0] ?? '';
  const answer = await web.ask(asset, { headers: { 'Accept-Encoding': 'br' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect((await web.ask('/assets/nothing-0000.js')).status).toBe(404);
});

test('the metrics are for this machine alone', async () => {
  expect((await web.ask('/metrics')).status).toBe(200);
  expect(
    (await web.ask('/metrics', { headers: { 'X-Forwarded-For': '203.0.113.9' } })).status,
  ).toBe(404);
});
