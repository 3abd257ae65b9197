import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { libraryListSchema } from '#app/libraries/api-schemas.ts';
import { territoryListSchema } from '#app/territories/api-schemas.ts';
import { libraries } from '#db/schema/libraries.ts';
import { useWeb, type Who } from '#tests/support/web.ts';

const web = useWeb();
const page = '/bibliotheques/mediatheque-de-forcalquier';
const read = async (address: string, as: Who = null) => {
  const answer = await web.ask(address, { as });
  return { status: answer.status, answer, text: await answer.text() };
};

test('the directory is read without an account and without a script', async () => {
  const { status, text } = await read('/bibliotheques?q=forcalquier');
  expect(status).toBe(200);
  expect(text).toContain('1\u00A0bibliothèque');
  expect(text).toContain(`href="${page}"`);
  expect(text).toContain('<form method="get" action="/bibliotheques"');
});

test('a filter that cannot be understood is named, the rest of the page holds', async () => {
  const { status, text } = await read('/bibliotheques?dept=zz&couleur=bleu');
  expect(status).toBe(200);
  expect(text).toContain('Écrivez le code d’un département, par exemple 04.');
  expect(text).toContain('«\u00A0couleur=bleu\u00A0»');
  expect(text).toContain('65\u00A0bibliothèques');
});

/** The marks of the drawn map: what each counts, and where it leads. */
function marksOf(html: string) {
  const drawn = /<section class="plan plan--biblio"[\s\S]*?<\/section>/u.exec(html)?.[0] ?? '';
  const links = [
    ...drawn.matchAll(/<a class="(point|grappe)[^"]*"[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/gu),
  ];
  return links.map(([, kind, to = '', inside = '']) => ({
    to: to.replaceAll('&amp;', '&'),
    count: kind === 'point' ? 1 : Number(/<b>(\d+)/u.exec(inside)?.[1]),
  }));
}
const counted = (marks: { count: number }[]) => marks.reduce((sum, { count }) => sum + count, 0);

test('the libraries found stand on a map whose groups part, while the list stays whole', async () => {
  const all = marksOf((await read('/bibliotheques')).text);
  expect(counted(all)).toBe(65);
  const group = all.find(({ count }) => count > 3);
  expect(group?.to).toMatch(/^\/bibliotheques\?vue=[\d.,%C]+#carte$/u);
  const near = await read(group?.to.replace('#carte', '') ?? '');
  expect(counted(marksOf(near.text))).toBeLessThan(65);
  expect(near.text).toContain('65\u00A0bibliothèques');
  expect(near.text).toContain('La liste les contient toutes.');

  const inVar = await read('/bibliotheques?dept=83');
  expect(counted(marksOf(inVar.text))).toBe(10);
  expect(marksOf((await read('/bibliotheques?q=forcalquier')).text)).toEqual([
    { to: page, count: 1 },
  ]);
  // Misspelt: those of the page, which are named almost so.
  expect(counted(marksOf((await read('/bibliotheques?q=forcalquié')).text))).toBeGreaterThan(0);
  expect((await read('/bibliotheques?q=xylophone')).text).not.toContain('plan--biblio');
  expect((await read('/bibliotheques?vue=ici')).text).toContain('Écrivez un cadre');
});

test('the page of a library says where it is, to people and to machines', async () => {
  const { status, text } = await read(page);
  expect(status).toBe(200);
  expect(text).toContain('<h1>Médiathèque de Forcalquier</h1>');
  const card = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(text)?.[1];
  expect(JSON.parse(card ?? '')).toMatchObject({
    '@type': 'Library',
    name: 'Médiathèque de Forcalquier',
    address: { addressLocality: 'Forcalquier' },
  });
  expect(text).not.toContain('/modifier');
  expect((await read('/bibliotheques/nulle-part')).status).toBe(404);
});

test('who may edit it is led to the form; the others are not', async () => {
  expect((await read(page, 'admin')).text).toContain(`${page}/modifier`);
  const visitor = await web.ask(`${page}/modifier`);
  expect(visitor.status).toBe(302);
  expect(visitor.headers.get('location')).toContain('/connexion?suite=');
  expect((await read(`${page}/modifier`, 'sacha')).status).toBe(403);
  expect((await read('/bibliotheques/nulle-part/modifier', 'admin')).status).toBe(404);
});

test('a refused form keeps what was typed, beside its sentence; a good one comes back to the page', async () => {
  const refused = await web.send(`${page}/modifier`, { postalCode: '43', phone: '04 92' }, 'admin');
  expect(refused.status).toBe(422);
  const text = await refused.text();
  expect(text).toContain('Écrivez cinq chiffres, par exemple 04000.');
  expect(text).toContain('value="43"');
  const values = { postalCode: '04300', phone: '04 92 75 00 00', openingHoursPerWeek: '18,5' };
  expect((await web.send(`${page}/modifier`, values, 'sacha')).status).toBe(403);
  const saved = await web.send(`${page}/modifier`, values, 'admin');
  expect(saved.status).toBe(302);
  expect(saved.headers.get('location')).toBe(page);
  const [row] = await web.house.database.db
    .select()
    .from(libraries)
    .where(eq(libraries.slug, 'mediatheque-de-forcalquier'));
  expect(row).toMatchObject({ phone: '04 92 75 00 00', openingHoursPerWeek: 18.5 });
  expect((await read(page)).text).toContain('18,5\u00A0h par semaine');
});

test('the API answers as it says, page after page', async () => {
  const first = await web.ask('/api/v1/bibliotheques?dept=04&dept=13');
  expect(first.status).toBe(200);
  const answer = libraryListSchema.strict().parse(await first.json());
  expect(answer.total).toBe(25);
  expect(answer.items).toHaveLength(20);
  expect(answer.facets.dept.filter(({ isSelected }) => isSelected)).toHaveLength(2);
  const next = await web.ask(
    new URL(answer.next ?? '').pathname + new URL(answer.next ?? '').search,
  );
  const last = libraryListSchema.parse(await next.json());
  expect(last.items).toHaveLength(5);
  expect(last.next).toBeNull();
  const territories = await web.ask('/api/v1/territoires?q=digne');
  expect(territoryListSchema.strict().parse(await territories.json()).items[0]?.code).toBe('04070');
});

test.each([
  ['/api/v1/bibliotheques?page=0', 'page'],
  ['/api/v1/bibliotheques?departement=04', 'departement'],
  ['/api/v1/bibliotheques?dept=toto', 'dept'],
  ['/api/v1/territoires?type=ville', 'type'],
  [`/api/v1/territoires?q=${'a'.repeat(300)}`, 'q'],
])('%s is a problem with its sentence', async (address, field) => {
  const answer = await web.ask(address);
  expect(answer.status).toBe(400);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await answer.json()) as { title: string; errors: Record<string, string[]> };
  expect(problem.title.length).toBeGreaterThan(10);
  expect(Object.keys(problem.errors)).toEqual([field]);
});

test('pickers suggest, outlines are kept by who has them', async () => {
  const { items } = (await (await web.ask('/suggestions/bibliotheques?q=forcal')).json()) as {
    items: { label: string; detail: string }[];
  };
  expect(items[0]).toMatchObject({
    label: 'Médiathèque de Forcalquier',
    detail: '04300 Forcalquier (04)',
  });
  const communes = await web.ask('/suggestions/communes?q=forcal&dept=04');
  expect(await communes.json()).toMatchObject({
    items: [{ id: '04088', label: 'Forcalquier (04)' }],
  });
  const outlines = await web.ask('/contours/departements.geojson?dept=04');
  expect(outlines.headers.get('content-type')).toContain('application/geo+json');
  expect(await outlines.json()).toMatchObject({ features: [{ properties: { code: '04' } }] });
  const held = await web.ask('/contours/departements.geojson?dept=04', {
    headers: { 'If-None-Match': outlines.headers.get('etag') ?? '' },
  });
  expect(held.status).toBe(304);
});
