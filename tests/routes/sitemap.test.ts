import { isNotNull, sql } from 'drizzle-orm';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';

import { writeSitemapIndex, writeSitemapPart } from '#app/platform/sitemap.server.ts';
import { answers } from '#db/schema/answers.ts';
import { courses } from '#db/schema/courses.ts';
import { libraries } from '#db/schema/libraries.ts';
import { registerEntries } from '#db/schema/register.ts';
import { sheets } from '#db/schema/sheets.ts';
import { speakers } from '#db/schema/speakers.ts';
import { trainings } from '#db/schema/trainings.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();
const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });

type Entry = { loc: string; lastmod?: string };

async function read(address: string): Promise<Entry[]> {
  const answer = await web.ask(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/xml');
  const text = await answer.text();
  expect(XMLValidator.validate(text)).toBe(true);
  const { sitemapindex, urlset } = parser.parse(text);
  return sitemapindex?.sitemap ?? urlset?.url;
}

const pathOf = ({ loc }: Entry) => {
  expect(loc.startsWith(web.origin)).toBe(true);
  return loc.slice(web.origin.length);
};

test('the index leads to every published sheet, public answer, agreed speaker and open library, each once', async () => {
  const { db } = web.house.database;
  const parts = (await read('/sitemap.xml')).map(pathOf);
  const found = (await Promise.all(parts.map(read))).flat();
  const paths = found.map(pathOf);
  expect(new Set(paths).size).toBe(paths.length);
  const shown = await db.select({ slug: registerEntries.slug }).from(registerEntries);
  const open = await db.select({ slug: libraries.slug }).from(libraries);
  const answered = await db
    .select({ slug: answers.slug })
    .from(answers)
    .where(sql`${answers.publishedAt} is not null and ${answers.scope} = 'public'`);
  const agreed = await db
    .select({ slug: speakers.slug })
    .from(speakers)
    .where(sql`${speakers.agreedAt} is not null`);
  const taught = await db
    .select({ slug: trainings.slug })
    .from(trainings)
    .where(isNotNull(trainings.publishedAt));
  const alone = await db
    .select({ slug: courses.slug })
    .from(courses)
    .where(isNotNull(courses.publishedAt));
  expect(answered.length).toBeGreaterThan(5);
  expect(paths.toSorted()).toEqual(
    [
      '/',
      '/fiches',
      '/aide/reponses',
      '/carte',
      '/bibliotheques',
      '/intervenants',
      '/formations',
      '/formations/parcours',
      '/charte',
      '/vos-donnees',
      '/accessibilite',
      ...shown.map(({ slug }) => `/fiches/${slug}`),
      ...open.map(({ slug }) => `/bibliotheques/${slug}`),
      ...answered.map(({ slug }) => `/aide/reponses/${slug}`),
      ...agreed.map(({ slug }) => `/intervenants/${slug}`),
      ...taught.map(({ slug }) => `/formations/${slug}`),
      ...alone.map(({ slug }) => `/formations/parcours/${slug}`),
    ].toSorted(),
  );
  for (const { loc, lastmod } of found.filter(({ loc: address }) => /\/fiches\/./u.test(address)))
    expect(Number.isNaN(Date.parse(lastmod ?? '')), loc).toBe(false);
});

test('a visitor may open each of them, and what is no visitor’s is on none', async () => {
  const { db } = web.house.database;
  const sheetParts = (await read('/sitemap.xml'))
    .map(pathOf)
    .filter((path) => path.includes('/fiches-'));
  const paths = (await Promise.all(sheetParts.map(read))).flat().map(pathOf);
  for (const path of paths) expect((await web.ask(path)).status, path).toBe(200);
  const all = await db.select({ slug: sheets.slug, status: sheets.status }).from(sheets);
  for (const { slug, status } of all)
    expect(paths.includes(`/fiches/${slug}`), slug).toBe(status === 'published');
});

test('a reader who holds the sitemap already is sent nothing', async () => {
  for (const address of ['/sitemap.xml', '/sitemap/fiches-1.xml', '/robots.txt']) {
    const etag = (await web.ask(address)).headers.get('etag') ?? '';
    const again = await web.ask(address, { headers: { 'If-None-Match': etag } });
    expect(again.status, address).toBe(304);
  }
});

test('a part that is not there says so', async () => {
  for (const part of [
    'fiches-2.xml',
    'fiches-0.xml',
    'membres-1.xml',
    'pages-1.xml',
    'x',
    '%3Cb%3E',
  ])
    expect((await web.ask(`/sitemap/${part}`)).status, part).toBe(404);
});

test('more than 50,000 pages make several parts', async () => {
  const { db } = web.house.database;
  const context = { db, appUrl: 'https://rpbs.example' };
  const rows = sql`select 'é&' || g as slug, now() as changed_at, now() as since from generate_series(1, 100001) g`;
  const listing = { name: 'fiches', folder: '/fiches/', rows };
  const index = parser.parse(await writeSitemapIndex(context, [listing]));
  expect(index.sitemapindex.sitemap.map(({ loc }: Entry) => loc)).toEqual([
    'https://rpbs.example/sitemap/pages.xml',
    ...[1, 2, 3].map((n) => `https://rpbs.example/sitemap/fiches-${n}.xml`),
  ]);
  const last = parser.parse((await writeSitemapPart(context, listing, 3)) ?? '');
  expect(last.urlset.url).toHaveLength(1);
  expect(last.urlset.url[0].loc).toMatch(/^https:\/\/rpbs\.example\/fiches\/%C3%A9%26\d+$/u);
});

test('robots are told what to leave alone, and where the sitemap is', async () => {
  const text = await (await web.ask('/robots.txt')).text();
  expect(text).toMatch(/^User-agent: \*\nDisallow: /u);
  expect(text).toContain(`\nSitemap: ${web.origin}/sitemap.xml\n`);
  const closed = [...text.matchAll(/^Disallow: (.*)$/gmu)].map(([, path]) => path ?? '');
  for (const open of [
    '/',
    '/fiches',
    '/fiches/une-fiche',
    '/carte',
    '/bibliotheques/une',
    '/connexion',
  ])
    expect(
      closed.some((path) => open.startsWith(path)),
      open,
    ).toBe(false);
});

test('public pages say what they are and where they stand', async () => {
  for (const path of [
    '/',
    '/fiches',
    '/aide/reponses',
    '/carte',
    '/bibliotheques',
    '/charte',
    '/vos-donnees',
    '/accessibilite',
    '/bibliotheques/mediatheque-de-forcalquier',
  ]) {
    const html = await (await web.ask(path)).text();
    expect(html, path).toContain(`<link rel="canonical" href="${web.origin}${path}"/>`);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{30,}"/u);
    expect(html, path).not.toContain('content="noindex"');
  }
  for (const path of [
    '/fiches?theme=sciences',
    '/carte?q=etoiles',
    '/bibliotheques?q=apt',
    '/aide/reponses?q=licence',
    '/rien',
  ]) {
    const html = await (await web.ask(path)).text();
    expect(html, path).toContain('content="noindex"');
    expect(html, path).not.toContain('rel="canonical"');
  }
});
