import { beforeAll, describe, expect, test } from 'vitest';

import { apiTokens, users } from '#db/schema/accounts.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { makeChooser } from '#tests/support/malformed.ts';
import { useWeb } from '#tests/support/web.ts';
import { eq } from 'drizzle-orm';

/**
 * Five hundred malformed requests for each family of addresses: whatever is sent, the answer is
 * never a failure of ours, and the API says in a sentence what was wrong.
 */

const web = useWeb();
const times = 500;
const token = makeToken();

beforeAll(async () => {
  const { db } = web.house.database;
  const [camille] = await db.select().from(users).where(eq(users.email, 'camille@demo.example'));
  await db.insert(apiTokens).values({
    userId: camille!.id,
    name: 'essais',
    prefix: token.slice(0, 6),
    tokenHash: hashToken(token),
  });
});

type Failure = { asked: string; status: number; said: string };

async function check(asked: string, answer: Response, failures: Failure[]) {
  const said = await answer.text();
  const isProblem =
    answer.headers.get('content-type')?.includes('application/problem+json') ?? false;
  const isMute = isProblem && !/"title":"[^"]{8,}/u.test(said);
  if (
    answer.status >= 500 ||
    isMute ||
    /\bat \w+ \(|PostgresError|syntax error/u.test(said.slice(0, 20_000))
  ) {
    failures.push({ asked: asked.slice(0, 200), status: answer.status, said: said.slice(0, 200) });
  }
}

const names = [
  'q',
  'theme',
  'public',
  'type',
  'statut',
  'budget',
  'budget_min',
  'budget_max',
  'dept',
  'epci',
  'commune',
  'rayon',
  'du',
  'au',
  'tri',
  'page',
  'vue',
  'bbox',
  'zoom',
  'inconnu',
  '__proto__',
];

describe.each([
  ['pages of searches', ['/fiches', '/carte', '/bibliotheques'], 'camille'],
  ['pages of searches, for visitors', ['/fiches', '/carte', '/bibliotheques'], null],
  ['feeds', ['/fiches.rss', '/fiches.atom', '/fiches.geojson', '/fiches.csv'], null],
  ['lists of the API', ['/api/v1/fiches', '/api/v1/bibliotheques', '/api/v1/territoires'], null],
  [
    'suggestions and map data',
    [
      '/fiches/suggestions',
      '/suggestions/bibliotheques',
      '/suggestions/communes',
      '/carte/donnees',
    ],
    null,
  ],
] as const)('%s', (family, addresses, as) => {
  test(`${times} malformed queries`, { timeout: 300_000 }, async () => {
    const chooser = makeChooser(family.length * 7919);
    const failures: Failure[] = [];
    for (let i = 0; i < times; i += 1) {
      const query = new URLSearchParams();
      for (let n = chooser.next(4) + 1; n > 0; n -= 1)
        query.append(chooser.pick(names), chooser.value());
      const asked = `${chooser.pick(addresses)}?${query.toString().slice(0, 7000)}`;
      await check(asked, await web.ask(asked, { as }), failures);
    }
    expect(failures).toEqual([]);
  });
});

describe.each([
  ['/fiches/*', 'camille'],
  ['/fiches/*/modifier', 'camille'],
  ['/fiches/*/historique', null],
  ['/bibliotheques/*', null],
  ['/fichiers/*/*', null],
  ['/fiches/partage/*', null],
  ['/api/v1/fiches/*', null],
] as const)('%s', (pattern, as) => {
  test('addresses of nothing', { timeout: 300_000 }, async () => {
    const chooser = makeChooser(pattern.length * 104_729);
    const failures: Failure[] = [];
    for (let i = 0; i < times / 5; i += 1) {
      const asked = pattern.replaceAll(
        '*',
        () =>
          encodeURIComponent(Buffer.from(chooser.value()).toString('utf8')).slice(0, 3000) || 'x',
      );
      const answer = await web.ask(asked, { as });
      if (answer.status < 300 && pattern.startsWith('/api'))
        failures.push({ asked, status: answer.status, said: 'found?' });
      await check(asked, answer, failures);
    }
    expect(failures).toEqual([]);
  });
});

describe.each([
  ['/connexion', null],
  ['/inscription', null],
  ['/mot-de-passe-oublie', null],
  ['/fiches/nouvelle', 'camille'],
  ['/compte', 'camille'],
] as const)('form %s', (address, as) => {
  test('malformed fields', { timeout: 300_000 }, async () => {
    const chooser = makeChooser(address.length * 15_485_863);
    const failures: Failure[] = [];
    const fields = [
      'email',
      'password',
      'displayName',
      'libraryId',
      'charter',
      'title',
      'structureName',
      'intent',
      'text',
      'suite',
      'constructor',
    ];
    for (let i = 0; i < times / 5; i += 1) {
      const values: Record<string, string> = {};
      for (let n = chooser.next(5) + 1; n > 0; n -= 1)
        values[chooser.pick(fields)] = chooser.value();
      await check(
        `${address} ${JSON.stringify(values)}`,
        await web.send(address, values, as),
        failures,
      );
    }
    expect(failures).toEqual([]);
  });

  test('bodies that are no form', { timeout: 60_000 }, async () => {
    const failures: Failure[] = [];
    for (const [type, body] of [
      ['multipart/form-data', 'no boundary'],
      ['multipart/form-data; boundary=x', '--x\r\nbroken'],
      ['application/json', '{"a":'],
      ['text/plain', 'bonjour'],
      ['application/x-www-form-urlencoded', '%%%=%ZZ&&&==='],
    ] as const) {
      const answer = await web.ask(address, {
        method: 'POST',
        body,
        headers: { 'Content-Type': type },
        as,
      });
      await check(`${address} ${type}`, answer, failures);
    }
    expect(failures).toEqual([]);
  });
});

test('the API refuses malformed bodies with a sentence', { timeout: 300_000 }, async () => {
  const chooser = makeChooser(32_452_843);
  const failures: Failure[] = [];
  for (let i = 0; i < times; i += 1) {
    const body = chooser.next(10) === 0 ? chooser.value() : JSON.stringify(chooser.json());
    const answer = await web.ask('/api/v1/fiches', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    });
    if (answer.status < 400)
      failures.push({ asked: body.slice(0, 200), status: answer.status, said: 'accepted' });
    await check(`POST ${body}`, answer, failures);
  }
  expect(failures).toEqual([]);
});
