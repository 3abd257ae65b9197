import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';

import { writeAtom } from '#app/search/feeds/atom.ts';
import { writeCsv } from '#app/search/feeds/csv.ts';
import type { Feed, FeedEntry } from '#app/search/feeds/feed.ts';
import { writeGeojson } from '#app/search/feeds/geojson.ts';
import { writeRss } from '#app/search/feeds/rss.ts';

const stars: FeedEntry = {
  id: '7f1e3b1c-0f44-4f4e-9d7f-2a6a4e0e8f10',
  slug: 'planetarium-de-poche',
  title: 'Planétarium <de> poche & "étoiles"',
  summary: 'Un dôme\u0000 gonflable ]]> loué\u000B pour la soirée 🌟.',
  kind: 'Atelier',
  state: 'done',
  themes: ['Sciences', 'Nature & jardin'],
  audiences: ['Familles'],
  carrierName: 'Médiathèque de Forcalquier',
  placeLabel: 'Forcalquier (04)',
  communeCode: '04088',
  departementCode: '04',
  latitude: 43.96,
  longitude: 5.78,
  startLabel: '13 mars 2026',
  startsOn: '2026-03-13',
  endsOn: '2026-03-14',
  replayCount: 4,
  firstPublishedAt: new Date('2026-04-02T08:00:00Z'),
  publishedAt: new Date('2026-11-03T09:30:00Z'),
};
const formula: FeedEntry = {
  ...stars,
  id: '8f1e3b1c-0f44-4f4e-9d7f-2a6a4e0e8f11',
  slug: 'b',
  title: '=HYPERLINK("http://x";"y")',
  latitude: null,
  longitude: null,
};
const feed: Feed = {
  title: 'Fiches projet : étoiles',
  appUrl: 'https://rpbs.example',
  query: 'q=étoiles&dept=04',
  entries: [stars, formula],
};
const empty: Feed = { ...feed, entries: [] };

const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'entry', 'category'].includes(name),
});

describe('RSS 2.0', () => {
  test('reads back as it was said', () => {
    const text = writeRss(feed);
    expect(XMLValidator.validate(text)).toBe(true);
    const { rss } = parser.parse(text);
    expect(rss['@_version']).toBe('2.0');
    expect(rss.channel.link).toBe('https://rpbs.example/fiches?q=étoiles&dept=04');
    expect(rss.channel['atom:link']['@_href']).toBe(
      'https://rpbs.example/fiches.rss?q=étoiles&dept=04',
    );
    const [item] = rss.channel.item;
    expect(item.title).toBe(stars.title);
    expect(item.description).toContain('Un dôme gonflable ]]> loué pour la soirée 🌟.');
    expect(item.guid).toMatchObject({ '#text': `urn:uuid:${stars.id}`, '@_isPermaLink': 'false' });
    expect(new Date(item.pubDate)).toEqual(stars.firstPublishedAt);
    expect(item.category).toEqual(['Atelier', 'Sciences', 'Nature & jardin']);
    expect(item['georss:point']).toBe('43.96 5.78');
    expect(rss.channel.item[1]['georss:point']).toBeUndefined();
  });

  test('says nothing where there is nothing', () => {
    const text = writeRss(empty);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(parser.parse(text).rss.channel.item).toBeUndefined();
  });
});

describe('Atom 1.0', () => {
  test('has what RFC 4287 makes mandatory', () => {
    const text = writeAtom(feed);
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed: read } = parser.parse(text);
    expect(read['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(read.updated).toBe('2026-11-03T09:30:00.000Z');
    expect(read.entry).toHaveLength(2);
    for (const entry of read.entry) {
      expect(entry.id).toMatch(/^urn:uuid:/u);
      expect(entry.title).toBeTruthy();
      expect(Date.parse(entry.updated)).not.toBeNaN();
      expect(entry.author.name).toBe('Médiathèque de Forcalquier');
    }
  });

  test('is whole even when empty', () => {
    const { feed: read } = parser.parse(writeAtom(empty));
    expect(read.updated).toBe('1970-01-01T00:00:00.000Z');
  });
});

test('GeoJSON holds longitude before latitude, and only what has a point', () => {
  const collection = JSON.parse(writeGeojson(feed));
  expect(collection.type).toBe('FeatureCollection');
  expect(collection.features).toHaveLength(1);
  expect(collection.features[0].geometry).toEqual({ type: 'Point', coordinates: [5.78, 43.96] });
  expect(collection.features[0].properties.url).toBe(
    'https://rpbs.example/fiches/planetarium-de-poche',
  );
});

test('CSV opens in a spreadsheet with its accents, and runs no formula', () => {
  const text = writeCsv(feed);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true, delimiter: ';' });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    titre: stars.title,
    statut: 'Réalisé',
    latitude: '43.96',
    themes: 'Sciences, Nature & jardin',
  });
  expect(rows[1]?.titre?.startsWith("'=")).toBe(true);
  expect(parse(writeCsv(empty), { bom: true, delimiter: ';' })).toHaveLength(1);
});
