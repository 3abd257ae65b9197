import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { eq, like } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { toIsoDay } from '#app/ui/format.ts';
import { users } from '#db/schema/accounts.ts';
import { certificates } from '#db/schema/certificates.ts';
import { reviews } from '#db/schema/reviews.ts';
import { speakers } from '#db/schema/speakers.ts';
import { trainings, trainingSessions } from '#db/schema/trainings.ts';
import { themes, audiences } from '#db/schema/vocabularies.ts';
import { giveToken } from '#tests/support/api-token.ts';
import { nameTrainers } from '#tests/support/name-trainers.ts';
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

/**
 * Asks, and holds the answer against what the document says of it.
 * @param path what stands for the parts in braces, in their order.
 */
async function ask(
  method: string,
  pattern: string,
  path: string | null,
  token: string | null,
  body?: unknown,
) {
  const parts = path?.split('/') ?? [];
  const answer = await web.ask(
    pattern.replaceAll(/\{\w+\}/gu, () => parts.shift() ?? ''),
    {
      method: method.toUpperCase(),
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
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

describe('the directories', () => {
  const ines = 'ines-marcadet';
  const inDays = (days: number) => toIsoDay(Date.now() + days * 86_400_000);

  test('a profile is read, by each as they may', async () => {
    const one = '/api/v1/intervenants/{slug}';
    const outside = (await ask('get', one, ines, null)).said;
    expect(outside).toMatchObject({ slug: ines, contact: null, terms: null, freeDays: null });
    const within = (await ask('get', one, ines, sacha)).said;
    expect(within.terms).not.toBeNull();
    expect(within.comings).not.toEqual([]);
    expect((await ask('get', one, 'solveig-estienne', null)).status).toBe(404);
    const reviews = `${one}/avis`;
    expect((await ask('get', reviews, ines, null)).status).toBe(401);
    expect((await ask('get', reviews, ines, sacha)).said.averages).toMatchObject({
      libraryCount: 3,
    });
    const said = { coming: crypto.randomUUID(), done: 'Une veillée', audience: 'Des classes' };
    expect((await ask('post', reviews, ines, sacha, said)).status).toBe(422);
    const marks = { bond: '5', content: '5', preparation: '5', flexibility: '5', terms: '5' };
    const whole = { ...said, ...marks, again: 'yes' };
    expect((await ask('post', reviews, ines, sacha, whole)).status).toBe(403);
  });

  test('a speaker is listed, and waits for nobody but professionals', async () => {
    const all = '/api/v1/intervenants';
    const typed = { kind: 'person', name: 'Aliénor Vaugrenard', disciplines: ['storyteller'] };
    expect((await ask('post', all, null, null, typed)).status).toBe(401);
    const refused = await ask('post', all, null, camille, typed);
    expect(refused.status).toBe(422);
    expect(refused.said.errors).toHaveProperty('email');
    const whole = { ...typed, email: 'alienor@intervenants.example' };
    const added = await ask('post', all, null, camille, whole);
    expect(added.said).toMatchObject({ slug: 'alienor-vaugrenard', agreedAt: null });
    expect((await ask('post', all, null, sacha, whole)).status).toBe(422);
    const again = { ...whole, isSomebodyElse: true };
    expect((await ask('post', all, null, sacha, again)).status).toBe(409);

    // Corrected field by field, by who listed them, from what was read; then taken back.
    const one = `${all}/{slug}`;
    const slug = 'alienor-vaugrenard';
    const { revision } = (await ask('get', one, slug, camille)).said;
    expect((await ask('get', one, slug, sacha)).said.revision).toBeNull();
    const fees = [{ format: 'show', unit: 'session', amount: '250' }];
    const change = { revision, headline: 'Conteuse', commune: 'Forcalquier', fees };
    expect((await ask('patch', one, slug, null, change)).status).toBe(401);
    expect((await ask('patch', one, slug, sacha, change)).status).toBe(403);
    const wrong = await ask('patch', one, slug, camille, { ...change, licorne: 1 });
    expect([wrong.status, wrong.said.errors]).toMatchObject([422, { licorne: [/existe pas/u] }]);
    const changed = await ask('patch', one, slug, camille, change);
    expect(changed.said).toMatchObject({
      said: { headline: 'Conteuse', commune: { code: '04088' } },
      terms: { fees: [{ amountInCents: 250_00 }] },
      revision: Number(revision) + 1,
    });
    expect((await ask('patch', one, slug, camille, change)).status).toBe(409);
    const next = { revision: Number(revision) + 1, technicalNeeds: 'Le silence.' };
    expect((await ask('patch', one, slug, camille, next)).said).toMatchObject({
      disciplines: ['storyteller'],
      said: { technicalNeeds: 'Le silence.', commune: { code: '04088' } },
      terms: { fees: [{ amountInCents: 250_00 }] },
    });
    expect((await ask('delete', one, slug, sacha)).status).toBe(403);
    expect((await ask('delete', one, slug, camille)).status).toBe(200);
    expect((await ask('get', one, slug, camille)).status).toBe(404);
  });

  test('a speaker claims their profile, says free days, answers a review that its author corrects and takes back', async () => {
    const { db } = web.house.database;
    const ofInes = await giveToken(web, 'ines.marcadet@demo.example');
    const one = '/api/v1/intervenants/{slug}';
    const claim = `${one}/reprise`;
    expect((await ask('post', claim, ines, null)).status).toBe(401);
    expect((await ask('post', claim, ines, sacha)).status).toBe(409);
    const { claimedById, claimedAt } = (
      await db.select().from(speakers).where(eq(speakers.slug, ines))
    )[0]!;
    const hold = (by: Pick<typeof speakers.$inferSelect, 'claimedById' | 'claimedAt'>) =>
      db.update(speakers).set(by).where(eq(speakers.slug, ines));
    await hold({ claimedById: null, claimedAt: null });
    expect((await ask('post', claim, ines, sacha)).status).toBe(403);
    expect((await ask('post', claim, ines, ofInes)).said.revision).toEqual(expect.any(Number));
    await hold({ claimedById, claimedAt });

    const days = `${one}/disponibilites`;
    const range = { startsOn: inDays(300), endsOn: inDays(302) };
    expect((await ask('get', days, ines, null)).status).toBe(401);
    expect((await ask('post', days, ines, sacha, range)).status).toBe(403);
    expect((await ask('post', days, ines, ofInes, { startsOn: 'demain' })).status).toBe(422);
    const free = (said: Record<string, unknown>) =>
      (said.items as { id: string; startsOn: string }[]).find(
        ({ startsOn }) => startsOn === range.startsOn,
      );
    const added = await ask('post', days, ines, ofInes, range);
    expect(added.status).toBe(201);
    expect((await ask('post', days, ines, ofInes, range)).status).toBe(422);
    expect(free((await ask('get', days, ines, sacha)).said)).toEqual(free(added.said));
    const which = `${ines}/${free(added.said)!.id}`;
    expect((await ask('delete', `${days}/{rangeId}`, which, sacha)).status).toBe(403);
    expect(free((await ask('delete', `${days}/{rangeId}`, which, ofInes)).said)).toBeUndefined();

    const [written] = await db
      .select({ id: reviews.id, author: users.email })
      .from(reviews)
      .innerJoin(users, eq(users.id, reviews.authorId))
      .where(like(reviews.advice, '%sans élever la voix%'));
    const author = await giveToken(web, written!.author);
    const review = `${one}/avis/{id}`;
    const it = `${ines}/${written!.id}`;
    expect((await ask('get', review, it, null)).status).toBe(401);
    const read = (await ask('get', review, it, author)).said;
    const marks = Object.fromEntries(
      Object.entries(read.marks as Record<string, number>).map(([name, mark]) => [name, `${mark}`]),
    );
    const { version, done, audience } = read;
    const said = { ...marks, version, done, audience, again: 'yes', advice: 'Prévoir le noir.' };
    expect((await ask('put', review, it, ofInes, said)).status).toBe(403);
    expect((await ask('put', review, it, author, said)).said).toMatchObject({
      advice: 'Prévoir le noir.',
      isCorrected: true,
    });
    expect((await ask('put', review, it, author, said)).status).toBe(409);
    const answer = { answer: 'Le noir sera fait.' };
    expect((await ask('put', `${review}/reponse`, it, author, answer)).status).toBe(403);
    expect((await ask('put', `${review}/reponse`, it, ofInes, { answer: '' })).status).toBe(422);
    expect((await ask('put', `${review}/reponse`, it, ofInes, answer)).said.answer).toMatchObject({
      body: 'Le noir sera fait.',
    });
    const reason = { reason: 'Écrit sur la mauvaise venue.' };
    expect((await ask('post', `${review}/retrait`, it, ofInes, reason)).status).toBe(403);
    expect((await ask('post', `${review}/retrait`, it, author, {})).status).toBe(422);
    expect((await ask('post', `${review}/retrait`, it, author, reason)).status).toBe(200);
    expect((await ask('get', review, it, sacha)).status).toBe(404);
  });

  test('my own profile is read and changed, line by line shown and hidden', async () => {
    const mine = '/api/v1/compte/annuaire';
    expect((await ask('get', mine, null, null)).status).toBe(401);
    const said = {
      offers: ['desherbage'],
      seeksOwn: 'Relier des albums',
      languages: ['provencal'],
    };
    expect((await ask('put', mine, null, sacha, { offers: ['licorne'] })).status).toBe(422);
    expect((await ask('put', mine, null, sacha, said)).said).toMatchObject({
      offers: { skills: ['desherbage'], own: [] },
      seeks: { skills: [], own: ['Relier des albums'] },
      languages: ['provencal'],
    });
    const consents = `${mine}/accords`;
    expect((await ask('put', consents, null, sacha, { seeks: 'tous' })).status).toBe(422);
    const shown = (await ask('put', consents, null, sacha, { seeks: 'members', offers: 'moi' }))
      .said.consents as Record<string, { reach: string }>;
    expect([shown.seeks?.reach, shown.offers]).toEqual(['members', undefined]);
    const one = `${consents}/{field}`;
    expect((await ask('delete', one, 'licorne', sacha)).status).toBe(422);
    const hidden = (await ask('delete', one, 'seeks', sacha)).said.consents;
    expect(hidden).not.toHaveProperty('seeks');
    expect(hidden).toHaveProperty('name');
    expect((await ask('delete', one, 'all', sacha)).said).toMatchObject({
      consents: {},
      isListed: false,
    });
  });

  test('a colleague is read', async () => {
    const list = (await ask('get', '/api/v1/annuaire', null, camille)).said;
    const [first] = list.items as { slug: string; name: string }[];
    const one = '/api/v1/annuaire/{slug}';
    expect((await ask('get', one, first!.slug, camille)).said.name).toBe(first!.name);
    expect((await ask('get', one, 'personne-du-tout', camille)).status).toBe(404);
    expect((await ask('get', '/api/v1/annuaire', null, null)).status).toBe(401);
  });

  test('a tour is opened, joined, left: what each pays follows', async () => {
    const all = '/api/v1/tournees';
    expect((await ask('get', all, null, null)).status).toBe(401);
    const stop = { day: inDays(120), half: 'day', kind: 'meeting' };
    const plan = {
      speaker: 'milo-serrat',
      startsOn: inDays(120),
      endsOn: inDays(124),
      joinUntil: inDays(60),
      sharing: 'equal',
      payment: 'invoice',
      dayFee: '400',
    };
    expect((await ask('post', all, null, camille, { ...plan, ...stop, day: '' })).status).toBe(422);
    const opened = await ask('post', all, null, camille, { ...plan, ...stop });
    expect(opened.status).toBe(201);
    const id = String(opened.said.id);
    const paid = (said: Record<string, unknown>) =>
      (said.stops as { id: string; partInCents: number }[]).map(({ partInCents }) => partInCents);
    const next = { ...stop, day: inDays(121) };
    const stops = `${all}/{id}/etapes`;
    const joined = await ask('post', stops, id, sacha, next);
    expect(paid(joined.said)).toHaveLength(2);
    expect(paid(joined.said)[0]).toBeLessThanOrEqual(paid(opened.said)[0]!);
    expect((await ask('post', stops, id, sacha, next)).status).toBe(422);
    const mine = (joined.said.stops as { id: string; day: string }[]).find(
      ({ day }) => day === next.day,
    );
    const left = await ask('delete', `${stops}/{stopId}`, `${id}/${mine!.id}`, sacha);
    expect(paid(left.said)).toEqual(paid(opened.said));
    expect(paid((await ask('get', `${all}/{id}`, id, sacha)).said)).toEqual(paid(opened.said));
    const { items } = (await ask('get', all, null, camille)).said;
    expect(items).toContainEqual(expect.objectContaining({ id, isMine: true, stopCount: 1 }));
    expect((await ask('get', `${all}/{id}`, crypto.randomUUID(), camille)).status).toBe(404);

    const one = `${all}/{id}`;
    const { speaker: _who, ...again } = { ...plan, meals: 2, note: 'Repas compris' };
    expect((await ask('put', one, id, sacha, again)).status).toBe(403);
    expect((await ask('put', one, id, camille, { ...again, endsOn: '' })).status).toBe(422);
    const dearer = (await ask('put', one, id, camille, again)).said;
    expect(dearer.note).toBe('Repas compris');
    expect(paid(dearer)[0]).toBeGreaterThan(paid(opened.said)[0]!);
    expect((await ask('post', `${one}/cloture`, id, sacha)).status).toBe(403);
    expect((await ask('post', `${one}/cloture`, id, camille)).said.state).toBe('closed');
    expect((await ask('post', `${one}/cloture`, id, camille)).status).toBe(409);
    const off = `${one}/annulation`;
    expect((await ask('post', off, id, camille, {})).status).toBe(422);
    const why = { reason: 'Travaux dans la salle.' };
    expect((await ask('post', off, id, sacha, why)).status).toBe(403);
    expect((await ask('post', off, id, camille, why)).said).toMatchObject({
      state: 'cancelled',
      stops: [],
    });
  });

  test('what is looked for is posted once, read, answered', async () => {
    const all = '/api/v1/manques';
    const notice = {
      clientKey: crypto.randomUUID(),
      need: 'raconter en occitan devant trois classes',
      discipline: 'storyteller',
      departementCode: '04',
    };
    expect((await ask('post', all, null, camille, { ...notice, need: '' })).status).toBe(422);
    const posted = await ask('post', all, null, camille, notice);
    expect((await ask('post', all, null, camille, notice)).said.id).toBe(posted.said.id);
    const id = String(posted.said.id);
    const one = `${all}/{id}`;
    const named = await ask('post', `${one}/reponses`, id, sacha, { speaker: 'milo-serrat' });
    expect(named.said.answers).toMatchObject([{ speaker: { slug: 'milo-serrat' } }]);
    expect((await ask('get', one, id, null)).status).toBe(401);
    expect((await ask('get', one, id, camille)).said).toMatchObject({ isOpen: true });
    const board = (await ask('get', all, null, camille)).said;
    expect(board.items).toContainEqual(expect.objectContaining({ id, answerCount: 1 }));
    expect((await ask('get', all, null, null)).status).toBe(401);

    const [given] = named.said.answers as { id: string }[];
    const answer = `${one}/reponses/{answerId}`;
    const nora = await giveToken(web, 'nora@demo.example');
    expect((await ask('delete', answer, `${id}/${given!.id}`, nora)).status).toBe(403);
    expect((await ask('delete', answer, `${id}/${given!.id}`, sacha)).said.answers).toEqual([]);
    expect((await ask('delete', answer, `${id}/${given!.id}`, sacha)).status).toBe(404);
    const close = `${one}/cloture`;
    expect((await ask('post', close, id, sacha, { reason: 'found' })).status).toBe(403);
    expect((await ask('post', close, id, camille, {})).status).toBe(422);
    expect((await ask('post', close, id, camille, { reason: 'found' })).said.isOpen).toBe(false);
    expect((await ask('post', close, id, camille, { reason: 'found' })).status).toBe(409);
  });
});

describe('courses', () => {
  const all = '/api/v1/formations/parcours';
  const one = `${all}/{slug}`;

  test('are searched by everybody; their steps are read by members, without what is right', async () => {
    const found = await ask('get', `${all}?q=accueillir`, null, null);
    expect(found.said).toMatchObject({ total: 1, items: [{ stepCount: 5, mine: null }] });
    expect((await ask('get', `${all}?theme=licorne`, null, null)).status).toBe(400);
    const slug = 'accueillir-un-groupe-scolaire';
    type Steps = { steps: { kind: string; content: object | null }[] };
    const seen = (await ask('get', one, slug, null)).said as Steps;
    expect(seen.steps.map(({ content }) => content)).toEqual([null, null, null, null, null]);
    const whole = await ask('get', one, slug, camille);
    expect(whole.said).toMatchObject({ mine: { done: 2, completedAt: null } });
    expect((whole.said as Steps).steps[4]?.content).toMatchObject({ questions: [{}, {}, {}] });
    expect(JSON.stringify(whole.said)).not.toMatch(/isRight|explanation/u);
    expect((await ask('get', one, 'rien', camille)).status).toBe(404);
  });
});

describe('a request for a training', () => {
  test('is asked once, read, seconded, taken back', async () => {
    const all = '/api/v1/formations/demandes';
    const request = {
      clientKey: crypto.randomUUID(),
      themeId,
      title: 'Raconter en langue des signes',
      reason: 'Une classe vient nous voir chaque mois.',
      audience: 'everyone',
      format: 'near',
      people: 2,
    };
    expect((await ask('post', all, null, camille, { ...request, title: '' })).status).toBe(422);
    const asked = await ask('post', all, null, camille, request);
    expect((await ask('post', all, null, camille, request)).said.id).toBe(asked.said.id);
    const id = String(asked.said.id);
    const one = `${all}/{id}`;
    const second = `${one}/appui`;
    expect((await ask('put', second, id, sacha, { people: 0 })).status).toBe(422);
    expect((await ask('put', second, id, sacha, { people: 4 })).said).toMatchObject({
      people: 6,
      libraryCount: 2,
      mine: 4,
      session: null,
    });
    const listed = (await ask('get', `${all}?tri=recent&dept=84`, null, camille)).said;
    expect(listed.items).toContainEqual(expect.objectContaining({ id, people: 6, mine: 2 }));
    expect((await ask('get', `${all}?dept=Var`, null, camille)).status).toBe(400);
    expect((await ask('get', all, null, null)).status).toBe(401);
    expect((await ask('get', one, id, null)).status).toBe(401);
    expect((await ask('get', one, crypto.randomUUID(), camille)).status).toBe(404);
    expect((await ask('delete', second, id, camille)).status).toBe(409);
    expect((await ask('delete', second, id, sacha)).said).toMatchObject({ people: 2, mine: null });
  });
});

describe('a session', () => {
  const mine = '/api/v1/compte/inscriptions';
  const all = '/api/v1/formations/{slug}/sessions/{id}/inscriptions';
  const one = `${all}/{registrationId}`;
  const slug = 'reparer-les-livres-soi-meme';
  let sessionId = '';
  let of = '';

  beforeAll(async () => {
    const found = await web.ask(`/api/v1/formations?q=r%C3%A9parer`);
    const { items } = (await found.json()) as { items: { id: string; training: object }[] };
    sessionId = items.find(({ training }) => 'slug' in training && training.slug === slug)!.id;
    of = `${slug}/${sessionId}`;
  });

  test('has a place asked for, given back, offered to who waits, taken', async () => {
    const said = { status: 'employee', answers: { repas: 'Sans' } };
    expect((await ask('get', mine, null, null)).status).toBe(401);
    expect((await ask('post', all, of, null, said)).status).toBe(401);
    expect((await ask('post', all, `ailleurs/${sessionId}`, camille, said)).status).toBe(404);
    expect((await ask('post', all, `${slug}/rien`, camille, said)).status).toBe(404);
    const refused = await ask('post', all, of, camille, { status: 'licorne' });
    expect([refused.status, refused.said.errors]).toMatchObject([422, { status: [/salarié/u] }]);
    const lou = { ...said, personName: 'Lou Vial' };
    const other = await giveToken(web, 'nora@demo.example');
    expect((await ask('post', all, of, camille, { ...said, answers: {} })).status).toBe(422);
    const asked = await ask('post', all, of, camille, said);
    expect(asked).toMatchObject({
      status: 201,
      said: { state: 'registered', dueAt: null, personName: null, training: { slug } },
    });
    expect((await ask('post', all, of, camille, said)).said.id).toBe(asked.said.id);
    expect((asked.said.session as { sittings: object[] }).sittings).toMatchObject([
      { topic: 'Colles et papiers', room: 'Atelier' },
      { topic: 'Coutures' },
    ]);
    const { overlaps, ...place } = asked.said;
    expect(overlaps).toEqual([]);
    expect((await ask('get', mine, null, camille)).said.items).toContainEqual(place);
    expect((await ask('post', all, of, sacha, lou)).status).toBe(403);

    // Full: Sacha waits, until Camille gives her place back.
    await web.house.database.db
      .update(trainingSessions)
      .set({ quota: trainingSessions.placesTaken })
      .where(eq(trainingSessions.id, sessionId));
    const waits = await ask('post', all, of, sacha, said);
    expect(waits.said.state).toBe('waiting');
    const ofCamille = `${of}/${String(asked.said.id)}`;
    const ofSacha = `${of}/${String(waits.said.id)}`;
    expect((await ask('post', `${one}/acceptation`, ofSacha, sacha)).status).toBe(409);
    for (const token of [sacha, other])
      expect((await ask('delete', one, ofCamille, token)).status).toBe(404);
    expect((await ask('delete', one, ofCamille, null)).status).toBe(401);
    const elsewhere = ofCamille.replace(slug, 'observer-le-ciel-avec-des-enfants');
    expect((await ask('delete', one, elsewhere, camille)).status).toBe(404);
    expect((await ask('delete', one, ofCamille, camille)).said.state).toBe('cancelled');
    expect((await ask('delete', one, ofCamille, camille)).status).toBe(409);
    const { items } = (await ask('get', mine, null, sacha)).said;
    expect(items).toContainEqual(
      expect.objectContaining({ state: 'offered', dueAt: expect.any(String) as unknown }),
    );
    expect((await ask('post', `${one}/acceptation`, ofSacha, camille)).status).toBe(404);
    expect((await ask('post', `${one}/acceptation`, ofSacha, sacha)).said.state).toBe('registered');
  });

  test('has its list and its attendance read by the same people on the page and through the API', async () => {
    const { db } = web.house.database;
    const trainer = await joinedAs('sacha@demo.example');
    await nameTrainers(db, { sessionId }, trainer);
    const emails: Record<string, unknown> = {};
    const statuses: Record<string, number[]> = {};
    for (const who of ['visitor', 'camille', 'sacha', 'nora', 'admin']) {
      const as = who === 'visitor' ? null : who;
      const token = as && (await giveToken(web, `${as}@demo.example`));
      const page = `/formations/${slug}/sessions/${sessionId}`;
      const list = await ask('get', all, of, token);
      const presence = await ask('get', all.replace('inscriptions', 'presence'), of, token);
      const pages = await Promise.all(
        ['inscrits', 'presence.pdf'].map(async (at) => web.ask(`${page}/${at}`, { as })),
      );
      statuses[who] = [list.status, presence.status, ...pages.map(({ status }) => status)];
      if (list.status !== 200) continue;
      const people = list.said.registered as { name: string; email: unknown; answers: object[] }[];
      expect(people).toHaveLength(5);
      expect(people[0]?.answers).toContainEqual({ question: 'Repas', answer: 'Classique' });
      emails[who] = people.find(({ name }) => name.startsWith('Sacha'))?.email;
      const sittings = presence.said.sittings as { people: { mark: unknown }[] }[];
      expect(sittings.map((each) => each.people.map(({ mark }) => mark))).toEqual([
        Array.from({ length: 5 }, () => null),
        Array.from({ length: 5 }, () => null),
      ]);
    }
    expect(statuses).toEqual({
      visitor: [401, 401, 302, 302],
      camille: [403, 403, 403, 403],
      sacha: [200, 200, 200, 200],
      nora: [200, 200, 200, 200],
      admin: [200, 200, 200, 200],
    });
    const sacha84 = 'sacha@demo.example';
    expect(emails).toEqual({ sacha: null, nora: sacha84, admin: sacha84 });
    expect((await ask('get', all, `ailleurs/${sessionId}`, camille)).status).toBe(404);
  });

  test('makes a year, read by the same people on the page, as a table, on paper and through the API', async () => {
    const at = '/formations/annee?perimetre=';
    const forcalquier = 'bibliotheque-mediatheque-de-forcalquier';
    const organiser = 'organisateur-mediatheque-departementale-du-var-draguignan';
    const scopes = ['moi', forcalquier, organiser, 'departement-83', 'region'];
    const statuses: Record<string, number[]> = {};
    for (const who of ['visitor', 'camille', 'nadia.benali', 'nora', 'admin']) {
      const as = who === 'visitor' ? null : who;
      const token = as && (await giveToken(web, `${as}@demo.example`));
      statuses[who] = [];
      for (const scope of scopes) {
        const answer = await ask('get', `/api/v1${at}${scope}`, null, token);
        // The paper of one scope: each costs more than a page.
        const endings = scope === 'departement-83' ? ['', '.csv', '.pdf'] : ['', '.csv'];
        const pages = await Promise.all(
          endings.map((ending) => web.ask((at + scope).replace('annee', `annee${ending}`), { as })),
        );
        statuses[who].push(answer.status);
        const expected = answer.status === 401 ? 302 : answer.status;
        expect(pages.map(({ status }) => status)).toEqual(endings.map(() => expected));
      }
    }
    expect(statuses).toEqual({
      visitor: [401, 401, 401, 401, 401],
      camille: [200, 404, 404, 404, 404],
      'nadia.benali': [200, 404, 404, 404, 404],
      nora: [200, 404, 200, 200, 404],
      admin: [200, 404, 200, 200, 200],
    });
    const held = (await ask('get', '/api/v1/formations/annee', null, camille)).said;
    const [last = 0] = (held.years as number[]).toReversed();
    const mine = (await ask('get', `/api/v1${at}moi&annee=${last}`, null, camille)).said;
    // Half-days of three hours, in the demonstration.
    const { halfDays, minutes } = mine.total as { halfDays: number; minutes: number };
    expect(minutes).toBe(halfDays * 180);
    expect(mine).toMatchObject({
      scope: 'moi',
      total: { people: 1, presenceRate: 1 },
      people: [],
    });
    for (const wrong of ['perimetre=licorne', 'annee=1999', 'licorne=1'])
      expect((await ask('get', `/api/v1/formations/annee?${wrong}`, null, camille)).status).toBe(
        400,
      );
  });

  test('gives certificates that anybody checks by their code, in the words of the page', async () => {
    const { db } = web.house.database;
    const at = '/api/v1/formations/attestations/{code}';
    const [paper] = await db.select().from(certificates).orderBy(certificates.holderName).limit(1);
    const { code, holderName, minutes, id } = paper!;
    const [held] = await db
      .select({ slug: trainings.slug })
      .from(trainings)
      .innerJoin(trainingSessions, eq(trainingSessions.trainingId, trainings.id))
      .where(eq(trainingSessions.id, paper!.sessionId));
    const where = `${held!.slug}/${paper!.sessionId}`;
    const admin = await giveToken(web, 'admin@demo.example');
    const day = await ask('get', all.replace('inscriptions', 'presence'), where, admin);
    const [half] = day.said.sittings as { people: object[] }[];
    expect(half?.people).toContainEqual(
      expect.objectContaining({
        name: holderName,
        mark: expect.objectContaining({ state: 'present' }) as unknown,
        hasSigned: true,
      }),
    );
    const typed = code.toLowerCase().replaceAll(/.{5}(?=.)/gu, '$&-');
    expect((await ask('get', at, typed, null)).said).toMatchObject({
      state: 'valid',
      code: typed.toUpperCase(),
      holderName,
      minutes,
    });
    for (const unknown of ['0'.repeat(20), 'rien'])
      expect((await ask('get', at, unknown, null)).status).toBe(404);
    const revokedAt = new Date();
    await db
      .update(certificates)
      .set({ revokedAt, revocation: 'withdrawn' })
      .where(eq(certificates.id, id));
    const gone = (await ask('get', at, code, camille)).said;
    expect(gone).toMatchObject({ state: 'withdrawn', since: revokedAt.toISOString() });
    expect(JSON.stringify(gone)).not.toContain(holderName);
  });
});

async function joinedAs(email: string): Promise<string> {
  const [person] = await web.house.database.db.select().from(users).where(eq(users.email, email));
  return person!.id;
}
