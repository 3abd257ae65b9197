import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import type { SheetContent } from '#app/sheets/content.ts';
import { sheets, sheetVersions } from '#db/schema/sheets.ts';
import { useWeb } from '#tests/support/web.ts';

const web = useWeb();

/** What https://schema.org/CreativeWork and its neighbours allow, as far as sheets say it. */
const allowed: Record<string, string[]> = {
  CreativeWork:
    '@context @type @id url name description inLanguage genre about audience publisher spatialCoverage temporalCoverage datePublished dateModified license isBasedOn image isAccessibleForFree'.split(
      ' ',
    ),
  Thing: ['@type', 'name'],
  Audience: ['@type', 'audienceType'],
  Library: ['@type', 'name'],
  Organization: ['@type', 'name'],
  Place: ['@type', 'name', 'geo'],
  GeoCoordinates: ['@type', 'latitude', 'longitude'],
};

function findFaults(value: unknown, path = '$'): string[] {
  if (Array.isArray(value)) return value.flatMap((one, n) => findFaults(one, `${path}[${n}]`));
  if (typeof value !== 'object' || value === null)
    return value === null || value === '' ? [`${path} says nothing`] : [];
  const node = value as Record<string, unknown>;
  const known = allowed[String(node['@type'])];
  if (!known) return [`${path} is a ${String(node['@type'])}`];
  return Object.entries(node).flatMap(([name, inside]) =>
    known.includes(name) ? findFaults(inside, `${path}.${name}`) : [`${path}.${name} is not of it`],
  );
}

async function readCard(path: string, as: string | null) {
  const html = await (await web.ask(path, { as })).text();
  const cards = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gsu)];
  expect(cards, path).toHaveLength(1);
  return JSON.parse(cards[0]?.[1] ?? '') as Record<string, unknown>;
}

/** Words that only professionals read: people to call, amounts, advice. */
function wordsOfProfessionals({ contact, expenses, fundings }: SheetContent): string[] {
  return [
    ...[contact?.name, contact?.email, contact?.phone].map((word) => word ?? ''),
    ...expenses.map(({ item }) => item),
    ...fundings.map(({ funder }) => funder),
  ].filter((word) => word.length > 5);
}

test('the card of each published sheet is valid, dated, and says nothing of professionals', async () => {
  const { db } = web.house.database;
  const all = await db
    .select({ slug: sheets.slug, content: sheetVersions.content })
    .from(sheets)
    .innerJoin(sheetVersions, eq(sheetVersions.id, sheets.publishedVersionId))
    .where(eq(sheets.status, 'published'));
  expect(all.length).toBeGreaterThan(20);
  for (const { slug, content } of all) {
    const path = `/fiches/${slug}`;
    const card = await readCard(path, null);
    expect(findFaults(card), slug).toEqual([]);
    expect(card).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      url: web.origin + path,
      name: content.title,
      description: content.summary,
      license: expect.stringMatching(/^https:\/\//u),
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      publisher: { name: expect.any(String) },
    });
    if (card.temporalCoverage)
      expect(card.temporalCoverage).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/u);
    const said = JSON.stringify(card);
    const told = [content.title, content.summary].join(' ');
    for (const word of wordsOfProfessionals(content))
      expect(said.includes(word) && !told.includes(word), `${slug}: ${word}`).toBe(false);
  }
});

test('members are given the same card, and what is not published has none', async () => {
  const path = '/fiches/planetarium-de-poche-une-soiree-sous-les-etoiles';
  expect(await readCard(path, 'camille')).toEqual(await readCard(path, null));
  const draft = await web.ask('/fiches/cartes-postales-du-pays-concours-d-ecriture', {
    as: 'camille',
  });
  expect(await draft.text()).not.toContain('application/ld+json');
});

test('the card of a library is one of https://schema.org/Library', async () => {
  const card = await readCard('/bibliotheques/mediatheque-de-forcalquier', null);
  expect(card).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Library',
    name: expect.stringContaining('Forcalquier'),
    url: `${web.origin}/bibliotheques/mediatheque-de-forcalquier`,
    address: { '@type': 'PostalAddress', addressCountry: 'FR', addressLocality: 'Forcalquier' },
  });
  expect(JSON.stringify(card)).not.toContain('null');
});
