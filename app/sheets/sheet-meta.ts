import type { MetaDescriptor } from '@remix-run/node';

import { imageAddress } from '#app/files/addresses.ts';

import { sheetAddress } from './addresses.ts';
import { firstDayOf, lastDayOf } from './dates.ts';
import type { SheetPage } from './sheet-page.ts';
import { licenceUrls, sheetKindLabels } from './vocabulary.ts';

/**
 * What search engines and link previews read: the fields that are always public, whoever asks.
 * @param origin under which the platform is reached, without a final slash.
 */
export function sheetMeta(page: SheetPage, origin: string): MetaDescriptor[] {
  const { content, slug, status } = page;
  const address = origin + sheetAddress(slug);
  const common = [
    { title: `${content.title} – RPBS` },
    { name: 'description', content: content.summary },
  ];
  if (status !== 'published' && status !== 'archived') {
    return [...common, { name: 'robots', content: 'noindex' }];
  }
  return [
    ...common,
    { tagName: 'link', rel: 'canonical', href: address },
    { property: 'og:type', content: 'article' },
    { property: 'og:site_name', content: 'RPBS – Réseau Partage Bib Sud' },
    { property: 'og:locale', content: 'fr_FR' },
    { property: 'og:title', content: content.title },
    { property: 'og:description', content: content.summary },
    { property: 'og:url', content: address },
    ...illustrationMeta(page, origin),
    { 'script:ld+json': toSchemaOrg(page, origin) },
  ];
}

function illustrationMeta({ content: { illustration } }: SheetPage, origin: string) {
  if (!illustration) return [];
  return [
    { property: 'og:image', content: origin + imageAddress(illustration.fileId, 960) },
    { property: 'og:image:alt', content: illustration.alt },
  ];
}

/** The sheet in the words of schema.org: a work that others may take up. */
function toSchemaOrg(page: SheetPage, origin: string): Record<string, string | boolean | object> {
  const { content, carrier, themes, audiences, version, firstPublishedAt, lineage } = page;
  const first = content.start ?? content.end;
  const last = content.end ?? content.start;
  const original = lineage.origins.at(-2);
  const known: Record<string, string | boolean | object | null | undefined> = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': origin + sheetAddress(page.slug),
    url: origin + sheetAddress(page.slug),
    name: content.title,
    description: content.summary || null,
    inLanguage: 'fr',
    genre: content.kind && sheetKindLabels[content.kind],
    about: themes.map(({ label }) => ({ '@type': 'Thing', name: label })),
    audience: audiences.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    publisher: carrier.name
      ? { '@type': carrier.library ? 'Library' : 'Organization', name: carrier.name }
      : null,
    spatialCoverage: placeOf(content.place),
    temporalCoverage: first && last ? `${firstDayOf(first)}/${lastDayOf(last)}` : null,
    datePublished: firstPublishedAt,
    dateModified: version?.publishedAt,
    license: licenceUrls[content.licence],
    isBasedOn: original ? origin + sheetAddress(original.slug) : null,
    image: content.illustration ? origin + imageAddress(content.illustration.fileId, 960) : null,
    isAccessibleForFree: true,
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (entry): entry is [string, string | boolean | object] =>
        Boolean(entry[1]) && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}

function placeOf(place: SheetPage['content']['place']) {
  if (!place?.label) return null;
  const { latitude, longitude } = place;
  return {
    '@type': 'Place',
    name: place.label,
    ...(latitude !== null && longitude !== null
      ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } }
      : {}),
  };
}
