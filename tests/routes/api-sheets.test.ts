import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';

import { themes, audiences } from '#db/schema/vocabularies.ts';
import { giveToken } from '#tests/support/api-token.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
let camille = '';
let sacha = '';
let themeId = 0;
let audienceId = 0;

type Described = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  components: { schemas: Record<string, object> };
};
let described: Described;
const ajv = addFormats.default(new Ajv2020({ strict: false }));

beforeAll(async () => {
  camille = await giveToken(web, 'camille@demo.example');
  sacha = await giveToken(web, 'sacha@demo.example');
  const { db } = web.house.database;
  themeId = (await db.select().from(themes).limit(1))[0]!.id;
  audienceId = (await db.select().from(audiences).limit(1))[0]!.id;
  described = (await (await web.ask('/api/v1/openapi.json')).json()) as Described;
  ajv.addSchema({ $id: 'root', components: described.components });
});

/** Asks, and holds the answer against what the document says of it. */
async function ask(
  method: string,
  pattern: string,
  slug: string | null,
  token: string | null,
  body?: unknown,
) {
  const answer = await web.ask(pattern.replace('{slug}', slug ?? ''), {
    method: method.toUpperCase(),
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const said = (await answer.json()) as Record<string, never>;
  const responses = described.paths[pattern.split('?')[0] ?? '']?.[method]?.responses;
  const documented = responses?.[String(answer.status)];
  expect(
    documented,
    `${method} ${pattern} ${answer.status} is not documented: ${JSON.stringify(said).slice(0, 300)}`,
  ).toBeDefined();
  const [mediaType, content] = Object.entries(documented?.content ?? {})[0] ?? [];
  expect(answer.headers.get('content-type')).toContain(mediaType);
  const schema = JSON.parse(
    JSON.stringify(content?.schema ?? {}).replaceAll('"#/components', '"root#/components'),
  ) as object;
  const validate = ajv.compile(schema);
  expect(validate(said), JSON.stringify(validate.errors)).toBe(true);
  return { status: answer.status, said: said as Record<string, unknown> };
}

const doc = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe.sequential('a sheet through the API', () => {
  let slug = '';
  let revision = 0;

  test('a visitor starts no draft', async () => {
    const { status, said } = await ask('post', '/api/v1/fiches', null, null, {
      content: { title: 'Sans jeton' },
    });
    expect(status).toBe(401);
    expect(said.title).toMatch(/Connectez-vous/u);
  });

  test('a revoked or invented token is a visitor', async () => {
    const { status } = await ask('post', '/api/v1/fiches', null, 'inconnu', {
      content: { title: 'Faux jeton' },
    });
    expect(status).toBe(401);
  });

  test('a draft without a title is refused beside its field', async () => {
    const { status, said } = await ask('post', '/api/v1/fiches', null, camille, {
      content: { title: ' ' },
    });
    expect(status).toBe(422);
    expect(said.errors).toHaveProperty(['content.title']);
  });

  test('Camille starts a draft, which nobody else finds', async () => {
    const { status, said } = await ask('post', '/api/v1/fiches', null, camille, {
      content: { title: 'Nuit des étoiles filantes au village' },
    });
    expect(status).toBe(201);
    slug = String(said.slug);
    revision = Number(said.revision);
    for (const token of [null, sacha])
      expect((await ask('get', '/api/v1/fiches/{slug}', slug, token)).status).toBe(404);
    expect((await ask('get', '/api/v1/fiches/{slug}/brouillon', slug, sacha)).status).toBe(404);
    expect((await ask('get', '/api/v1/fiches/{slug}/brouillon', slug, null)).status).toBe(401);
  });

  test('publishing tells all that lacks, at once', async () => {
    const { status, said } = await ask(
      'post',
      '/api/v1/fiches/{slug}/publication',
      slug,
      camille,
      {},
    );
    expect(status).toBe(422);
    expect(Object.keys(said.errors as object).length).toBeGreaterThan(2);
  });

  test('an unknown field and an old revision are refused', async () => {
    expect(
      (
        await ask('patch', '/api/v1/fiches/{slug}', slug, camille, {
          revision,
          content: { couleur: 'bleu' },
        })
      ).status,
    ).toBe(422);
    expect(
      (
        await ask('patch', '/api/v1/fiches/{slug}', slug, camille, {
          revision: revision + 7,
          content: { summary: 'x' },
        })
      ).status,
    ).toBe(409);
    expect(
      (
        await ask('patch', '/api/v1/fiches/{slug}', slug, sacha, {
          revision,
          content: { summary: 'x' },
        })
      ).status,
    ).toBe(404);
  });

  test('revised, it is published, and read with its professional part only by professionals', async () => {
    const content = {
      summary: 'Une soirée dehors, couvertures et lampes rouges.',
      kind: 'culturalAction',
      state: 'done',
      themeIds: [themeId],
      audienceIds: [audienceId],
      place: {
        libraryId: null,
        communeCode: '04088',
        label: 'Forcalquier',
        latitude: null,
        longitude: null,
      },
      start: { date: '2026-08-12', precision: 'day' },
      context: doc('Le ciel du village est noir et personne ne le sait.'),
      running: doc('À 21 h, on éteint les lampadaires.'),
      advice: doc('Prévoir le motzarabique pour la technique.'),
      expenses: [{ id: 'a', item: 'Conteuse', amountInCents: 308_01 }],
    };
    const revised = await ask('patch', '/api/v1/fiches/{slug}', slug, camille, {
      revision,
      content,
    });
    expect(revised.status).toBe(200);
    const published = await ask(
      'post',
      '/api/v1/fiches/{slug}/publication',
      String(revised.said.slug),
      camille,
      {},
    );
    expect(published.said.errors).toBeUndefined();
    expect(published.status).toBe(200);
    slug = String(published.said.slug);
    const forVisitor = await ask('get', '/api/v1/fiches/{slug}', slug, null);
    expect(JSON.stringify(forVisitor.said)).not.toContain('motzarabique');
    expect(forVisitor.said.content).not.toHaveProperty('expenses');
    const forSacha = await ask('get', '/api/v1/fiches/{slug}', slug, sacha);
    expect(JSON.stringify(forSacha.said)).toContain('motzarabique');
  });

  test('the search finds it by its public words for all, by its professional words for professionals', async () => {
    const find = async (query: string, token: string | null) => {
      const answer = await web.ask(`/api/v1/fiches?${query}`, {
        headers: token ? { Authorization: `Bearer ${token}` } : {},
      });
      const said = (await answer.json()) as {
        total: number;
        items: { slug: string }[];
        facets: object;
      };
      const validate = ajv.compile(
        described.paths['/api/v1/fiches']!.get!.responses['200']!.content!['application/json']!
          .schema,
      );
      expect(validate(said), JSON.stringify(validate.errors)).toBe(true);
      return said.items.map((item) => item.slug);
    };
    expect(await find('q=etoilles+filantes', null)).toContain(slug);
    expect(await find('q=motzarabique', null)).not.toContain(slug);
    expect(await find('q=motzarabique', sacha)).toContain(slug);
    expect(await find('budget_max=400&q=filantes', sacha)).toContain(slug);
    expect((await ask('get', '/api/v1/fiches?budget_max=400', null, null)).status).toBe(400);
  });
});
