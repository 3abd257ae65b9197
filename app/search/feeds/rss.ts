import { addressOf, addressOfSearch, type Feed, type FeedEntry, lastChangeOf } from './feed.ts';
import { element, xmlDocument } from '#app/platform/xml.ts';

/** A sentence or two: the summary, then who and where. */
export function describeEntry({ summary, carrierName, placeLabel, startLabel }: FeedEntry): string {
  const facts = [carrierName, placeLabel, startLabel].filter(Boolean).join(' · ');
  return [summary, facts].filter(Boolean).join(' — ');
}

/**
 * The search as RSS 2.0 (rssboard.org/rss-specification), with the link to itself that feed
 * readers ask for and points as GeoRSS simple.
 */
export function writeRss(feed: Feed): string {
  const lastChange = lastChangeOf(feed);
  const items = feed.entries.map((entry) => {
    const link = addressOf(feed, entry);
    const point =
      entry.latitude !== null && entry.longitude !== null
        ? [element('georss:point', `${entry.latitude} ${entry.longitude}`)]
        : [];
    return element('item', [
      element('title', entry.title),
      element('link', link),
      element('description', describeEntry(entry)),
      element('guid', `urn:uuid:${entry.id}`, { isPermaLink: 'false' }),
      element('pubDate', entry.firstPublishedAt.toUTCString()),
      ...[entry.kind, ...entry.themes].flatMap((word) => (word ? [element('category', word)] : [])),
      ...point,
    ]);
  });
  const channel = element('channel', [
    element('title', `${feed.title} – RPBS`),
    element('link', addressOfSearch(feed)),
    element(
      'description',
      'Ce que les bibliothèques du Sud ont déjà fait, et que la vôtre peut reprendre.',
    ),
    element('language', 'fr-FR'),
    ...(lastChange ? [element('lastBuildDate', lastChange.toUTCString())] : []),
    element('atom:link', null, {
      href: addressOfSearch(feed, '.rss'),
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...items,
  ]);
  return xmlDocument(
    element('rss', [channel], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:georss': 'http://www.georss.org/georss',
    }),
  );
}
