import { addressOf, addressOfSearch, type Feed, lastChangeOf } from './feed.ts';
import { describeEntry } from './rss.ts';
import { element, xmlDocument } from '#app/platform/xml.ts';

/**
 * The search as Atom 1.0 (RFC 4287). `updated` of a feed with nothing in it is the epoch: the
 * element is mandatory, and nothing has ever changed there.
 */
export function writeAtom(feed: Feed): string {
  const self = addressOfSearch(feed, '.atom');
  const entries = feed.entries.map((entry) =>
    element('entry', [
      element('id', `urn:uuid:${entry.id}`),
      element('title', entry.title),
      element('link', null, { href: addressOf(feed, entry), rel: 'alternate', type: 'text/html' }),
      element('published', entry.firstPublishedAt.toISOString()),
      element('updated', entry.publishedAt.toISOString()),
      element('author', [element('name', entry.carrierName || 'RPBS')]),
      element('summary', describeEntry(entry)),
      ...[entry.kind, ...entry.themes].flatMap((word) =>
        word ? [element('category', null, { term: word })] : [],
      ),
    ]),
  );
  return xmlDocument(
    element(
      'feed',
      [
        element('id', self),
        element('title', `${feed.title} – RPBS`),
        element('updated', (lastChangeOf(feed) ?? new Date(0)).toISOString()),
        element('link', null, { href: self, rel: 'self', type: 'application/atom+xml' }),
        element('link', null, { href: addressOfSearch(feed), rel: 'alternate', type: 'text/html' }),
        ...entries,
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' },
    ),
  );
}
