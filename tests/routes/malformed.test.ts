import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';

import { beforeAll, describe, expect, test } from 'vitest';

import { apiTokens, users } from '#db/schema/accounts.ts';
import { rateWindows } from '#db/schema/platform.ts';
import { sheets } from '#db/schema/sheets.ts';
import { hashToken, makeToken } from '#app/platform/tokens.server.ts';
import { makeChooser } from '#tests/support/malformed.ts';
import { formFamilies, makeForm, noForms } from '#tests/support/malformed-forms.ts';
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

/** Whatever is sent is no failure of ours, shows nothing of the inside, and is refused in words. */
async function check(asked: string, answer: Response, failures: Failure[]) {
  const said = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  const isRefused = answer.status >= 400;
  const saysWhy = type.includes('json')
    ? /"title":"[^"]{8,}/u.test(said)
    : type.includes('html')
      ? /<h1[^>]*>[^<]{3,}/u.test(said)
      : said.trim().length > 10;
  if (
    answer.status >= 500 ||
    (isRefused && !saysWhy) ||
    /\bat \w+ \(|PostgresError|syntax error/u.test(said.slice(0, 20_000))
  ) {
    failures.push({ asked: asked.slice(0, 300), status: answer.status, said: said.slice(0, 300) });
  }
}

type Asked = { address: string; as?: string | null } & RequestInit;

/** Sends them eight at a time: each is made in its turn, so that the sequence stays the same. */
async function bombard(count: number, make: () => Asked): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (let sent = 0; sent < count; sent += 8) {
    if (sent % 40 === 0) await web.house.database.db.delete(rateWindows);
    const batch = Array.from({ length: Math.min(8, count - sent) }, make);
    await Promise.all(
      batch.map(async ({ address, ...options }) => {
        const asked = `${options.method ?? 'GET'} ${address} ${typeof options.body === 'string' ? options.body : ''}`;
        await check(asked, await web.ask(address, options), failures);
      }),
    );
  }
  return failures;
}

/** The same request as a page's scripts make it: for its data alone. */
function forData({ address, ...options }: Asked): Asked {
  const [path = '', query] = address.split('?');
  const data = `${path === '/' ? '/_root' : path}.data`;
  return { ...options, address: query === undefined ? data : `${data}?${query}` };
}

/** Half as a browser without scripts asks, half as the scripts of a page do. */
function byBothDoors(make: () => Asked): () => Asked {
  let made = 0;
  return () => {
    made += 1;
    return made % 2 ? make() : forData(make());
  };
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
  'mois',
  'annee',
  'perimetre',
  'bbox',
  'zoom',
  'inconnu',
  '__proto__',
];

describe.each([
  [
    'pages of searches',
    [
      '/fiches',
      '/carte',
      '/bibliotheques',
      '/intervenants',
      '/formations',
      '/formations/mes-sessions',
      '/formations/annee',
      '/formations/parcours',
      '/annuaire',
      '/aide/reponses',
    ],
    'camille',
  ],
  [
    'pages of searches, for visitors',
    ['/fiches', '/carte', '/bibliotheques', '/intervenants', '/aide/reponses'],
    null,
  ],
  [
    'feeds',
    [
      '/fiches.rss',
      '/aide/reponses.rss',
      '/intervenants.rss',
      '/fiches.geojson',
      '/fiches.csv',
      '/formations.ics',
      '/formations.rss',
    ],
    null,
  ],
  [
    'lists of the API',
    [
      '/api/v1/fiches',
      '/api/v1/bibliotheques',
      '/api/v1/territoires',
      '/api/v1/aide/reponses',
      '/api/v1/annuaire',
      '/api/v1/intervenants',
      '/api/v1/formations',
      '/api/v1/formations/parcours',
      '/api/v1/formations/annee',
    ],
    null,
  ],
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
    const make = () => {
      const query = new URLSearchParams();
      for (let n = chooser.next(4) + 1; n > 0; n -= 1)
        query.append(chooser.pick(names), chooser.value());
      return { address: `${chooser.pick(addresses)}?${query.toString().slice(0, 7000)}`, as };
    };
    const isPage = family.startsWith('pages');
    const failures = await bombard(times, isPage ? byBothDoors(make) : make);
    expect(failures).toEqual([]);
  });
});

describe.each([
  ['/fiches/*', 'camille'],
  ['/fiches/*/modifier', 'camille'],
  ['/fiches/*/historique', null],
  ['/bibliotheques/*', null],
  ['/aide/reponses/*', null],
  ['/aide/reponses/*/corriger', 'camille'],
  ['/aide/*/reponse', 'camille'],
  ['/aide/*/merci', 'camille'],
  ['/fichiers/*/*', null],
  ['/fiches/partage/*', null],
  ['/api/v1/fiches/*', null],
  ['/api/v1/formations/attestations/*', null],
  ['/formations/parcours/*/etapes/*', 'camille'],
  ['/formations/parcours/*/modifier/*', 'nora'],
  ['/formations/parcours/*/apercu/*', 'nora'],
  ['/api/v1/formations/*/sessions/*/inscriptions', 'camille'],
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

describe.each(Object.entries(formFamilies))('forms of %s', (family, forms) => {
  test(`${times} malformed forms`, { timeout: 300_000 }, async () => {
    const chooser = makeChooser(family.length * 15_485_863);
    const make = () => makeForm(chooser, chooser.pick(forms));
    const failures = await bombard(times, byBothDoors(make));
    expect(failures).toEqual([]);
  });

  test('bodies that are no form, methods that are not theirs', { timeout: 120_000 }, async () => {
    const asked = forms.flatMap(({ address, as }): Asked[] => [
      ...noForms.map(([type, body]) => ({
        address,
        as,
        body,
        method: 'POST',
        headers: { 'Content-Type': type },
      })),
      ...['PUT', 'PATCH', 'DELETE'].map((method) => ({ address, as, method, body: 'a=1' })),
    ]);
    const waiting = asked.values();
    expect(await bombard(asked.length, () => waiting.next().value!)).toEqual([]);
  });
});

test('what is too large is refused before it is read', async () => {
  const failures: Failure[] = [];
  for (const [type, size, as] of [
    ['application/x-www-form-urlencoded', 2_100_000, null],
    ['application/json', 2_100_000, null],
    ['application/x-www-form-urlencoded', 1_900_000, 'camille'],
  ] as const) {
    for (const address of ['/connexion', '/fiches/nouvelle', '/api/v1/fiches']) {
      const body = `title=${'é'.repeat(size / 2)}`;
      const headers = { 'Content-Type': type };
      const answer = await web.ask(address, { method: 'POST', body, headers, as });
      if (size > 2_000_000 && answer.status !== 413)
        failures.push({ asked: address, status: answer.status, said: 'accepted' });
      await check(`${address} ${type} ${size}`, answer, failures);
    }
  }
  expect(failures).toEqual([]);
  // Files: announced at more than three times the limit of one, not a byte of them is waited for.
  const announced = httpRequest(`${web.origin}/aide`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 70_000_000 },
  });
  announced.flushHeaders();
  const [answer] = (await once(announced, 'response')) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  announced.destroy();
});

test('the API refuses malformed bodies with a sentence', { timeout: 300_000 }, async () => {
  const chooser = makeChooser(32_452_843);
  const own = '/api/v1/fiches/cartes-postales-du-pays-concours-d-ecriture';
  const { db } = web.house.database;
  // A form may leave a draft without its title for a time; the API may not.
  const listUntitled = async () => {
    const all = await db.select({ id: sheets.id, draft: sheets.draft }).from(sheets);
    return all.filter(({ draft }) => draft.title.trim() === '').map(({ id }) => id);
  };
  const before = await listUntitled();
  for (const [address, method, share] of [
    ['/api/v1/fiches', 'POST', 1],
    [own, 'PATCH', 0.5],
    [`${own}/publication`, 'POST', 0.5],
  ] as const) {
    const failures = await bombard(times * share, () => ({
      address,
      method,
      body: chooser.next(10) === 0 ? chooser.value() : JSON.stringify(chooser.json()),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    }));
    expect(failures, address).toEqual([]);
  }
  expect((await listUntitled()).filter((id) => !before.includes(id))).toEqual([]);
});

test('addresses of machines take no other method', { timeout: 60_000 }, async () => {
  const asked = [
    '/fiches.rss',
    '/sitemap.xml',
    '/sitemap/x',
    '/robots.txt',
    '/healthz',
    '/api/v1/x',
  ]
    .concat(['/api/v1/fiches', '/api/v1/bibliotheques', '/contours/departements.geojson'])
    .concat(['/suggestions/communes', '/fiches/suggestions', '/fichiers', '/carte', '/metrics'])
    .flatMap((address) =>
      ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method): Asked => {
        const hasBody = method !== 'OPTIONS';
        return { address, method, ...(hasBody ? { body: '{"a":' } : {}) };
      }),
    );
  const waiting = asked.values();
  expect(await bombard(asked.length, () => waiting.next().value!)).toEqual([]);
});
