import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';

import { answerListSchema } from '#app/answers/api-schemas.ts';
import { answers } from '#db/schema/answers.ts';
import { giveToken } from '#tests/support/api-token.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();

type Published = { slug: string; title: string };
let pro: Published;
let open: Published;
let counts: { public: number; professional: number };
let waitingQuestionId: string;

beforeAll(async () => {
  const { db } = web.house.database;
  const rows = await db.select().from(answers).where(isNotNull(answers.publishedAt));
  const of = (scope: string) => rows.filter((row) => row.scope === scope);
  const named = ({ slug, title }: (typeof rows)[number]) => ({ slug: slug ?? '', title });
  pro = named(of('professional').find(({ title }) => title.includes('auteur'))!);
  open = named(of('public').find(({ title }) => title.includes('télescope'))!);
  counts = { public: of('public').length, professional: of('professional').length };
  const [waiting] = await db
    .select({ questionId: answers.questionId })
    .from(answers)
    .where(and(eq(answers.title, answers.title), sql`${answers.publishedAt} is null`));
  waitingQuestionId = waiting?.questionId ?? '';
});

const read = async (address: string, as: string | null = null) => {
  const answer = await web.ask(address, { as });
  return { status: answer.status, text: await answer.text() };
};

/** « auteur » and « rémunération » are words of an answer between professionals alone. */
const doors = [
  ['the list', '/aide/reponses'],
  ['a search by its words', '/aide/reponses?q=auteur+rencontre'],
  ['a search by a mistyped word of it', '/aide/reponses?q=remuneratoin'],
  ['a search by its theme', '/aide/reponses?theme=lecture-et-ecriture'],
  ['a search by its readers', '/aide/reponses?lecteurs=pros'],
  ['the feed', '/aide/reponses.rss'],
  ['the feed of its words', '/aide/reponses.rss?q=auteur'],
  ['the API', '/api/v1/aide/reponses'],
  ['the API, by its words', '/api/v1/aide/reponses?q=auteur'],
  ['the sitemap', '/sitemap/reponses-1.xml'],
] as const;

describe('between professionals', () => {
  test.each(doors)('%s tells a visitor nothing of it', async (_, address) => {
    const { text } = await read(address);
    expect(text).not.toContain(pro.slug);
    expect(text).not.toMatch(/Combien payer|rémunération|Charte des auteurs/u);
  });

  test('its page is not there for a visitor, and is for a member', async () => {
    const address = `/aide/reponses/${pro.slug}`;
    expect((await read(address)).status).toBe(404);
    expect((await read(address, 'sacha')).status).toBe(200);
    expect((await read(`${address}/corriger`, 'sacha')).status).toBe(403);
    expect((await web.ask(`${address}/corriger`)).status).toBe(302);
    expect((await read('/aide/reponses?q=auteur', 'sacha')).text).toContain(pro.slug);
  });

  test('stands beside the sheets searched by its words, for members alone', async () => {
    const address = '/fiches?q=payer+un+auteur';
    const seen = await read(address, 'sacha');
    expect(seen.text).toContain('Des réponses de collègues sur ce sujet');
    expect(seen.text).toContain(pro.slug);
    expect((await read(address)).text).not.toContain(pro.slug);
    // A public one, for everybody, even where no sheet is found.
    expect((await read('/fiches?q=telescope+repli')).text).toContain('ou-emprunter-un-telescope');
  });

  test('is counted for members alone, theme by theme', async () => {
    const asked = await web.ask('/api/v1/aide/reponses');
    const outside = answerListSchema.parse(await asked.json());
    expect(outside.total).toBe(counts.public);
    expect(outside.facets.lecteurs).toEqual([]);
    expect(outside.facets.theme.map(({ value }) => value)).not.toContain('lecture-et-ecriture');
    const token = await giveToken(web, 'sacha@demo.example');
    const headers = { Authorization: `Bearer ${token}` };
    const within = answerListSchema.parse(
      await (await web.ask('/api/v1/aide/reponses', { headers })).json(),
    );
    expect(within.total).toBe(counts.public + counts.professional);
    expect(within.facets.theme.map(({ value }) => value)).toContain('lecture-et-ecriture');
    const refused = await web.ask('/api/v1/aide/reponses?lecteurs=pros');
    expect(refused.status).toBe(400);
  });
});

describe('the search', () => {
  test('is French: plural, accent and a slip of the finger', async () => {
    for (const words of ['telescopes', 'télescoppe', 'tel*'])
      expect((await read(`/aide/reponses?q=${words}`)).text, words).toContain(open.slug);
    expect((await read('/aide/reponses?q=télescoppe')).text).toContain('télescope');
  });

  test('says which filter it left aside; never everything in silence', async () => {
    expect((await read('/aide/reponses?theme=licorne')).text).toContain('theme=licorne');
    expect((await read('/aide/reponses?q=de')).text).toContain('trop courants');
    expect((await read('/api/v1/aide/reponses?etat=neuve')).status).toBe(400);
  });

  test('finds what is to be verified, and answers while a question is typed', async () => {
    const { text } = await read('/aide/reponses?etat=a-verifier');
    expect(text).toContain(open.slug);
    expect(text).toContain('À vérifier');
    const near = await web.ask('/suggestions/aide?q=emprunter+un+telescope', { as: 'camille' });
    const { published } = (await near.json()) as { published: Published[] };
    expect(published.map(({ slug }) => slug)).toContain(open.slug);
  });
});

describe('what machines read', () => {
  test('the feed is well-formed, newest first', async () => {
    const { text } = await read('/aide/reponses.rss');
    expect(XMLValidator.validate(text)).toBe(true);
    const dates = [...text.matchAll(/<pubDate>(.*?)<\/pubDate>/gu)].map(([, at]) =>
      Date.parse(at ?? ''),
    );
    expect(dates).toHaveLength(counts.public);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('a public answer is a page of one question, and names nobody', async () => {
    const { text } = await read(`/aide/reponses/${open.slug}`);
    const [, card] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/su.exec(text) ?? [];
    expect(JSON.parse(card ?? '')).toMatchObject({
      '@type': 'QAPage',
      mainEntity: { '@type': 'Question', name: open.title, acceptedAnswer: { '@type': 'Answer' } },
    });
    expect(text).toContain(
      `<link rel="canonical" href="${web.origin}/aide/reponses/${open.slug}"/>`,
    );
    expect(text).not.toMatch(/Aubert|Camille Roux/u);
    expect((await read(`/aide/reponses/${pro.slug}`, 'sacha')).text).toContain('noindex');
  });
});

test.each([
  ['reponse', null, 302],
  ['reponse', 'sacha', 404],
  ['reponse', 'admin', 404],
  ['reponse', 'nora', 200],
  ['reponse', 'camille', 200],
  ['merci', 'sacha', 404],
  ['merci', 'nora', 404],
  ['merci', 'camille', 200],
] as const)('/aide/:id/%s is between those who spoke: %s, %i', async (page, as, status) => {
  expect((await read(`/aide/${waitingQuestionId}/${page}`, as)).status).toBe(status);
});
