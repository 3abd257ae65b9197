import { element, xmlDocument } from '#app/platform/xml.ts';

import { sessionAddress, trainingsAddress, trainingsFeedAddress } from './addresses.ts';
import { sayDays, sayWhere } from './say-session.ts';
import { writeSessionQuery } from './session-query.ts';
import type { SessionResults } from './session-summary.ts';

/** Sessions announced last, as RSS 2.0 (rssboard.org/rss-specification): the public part alone. */
export function writeSessionsFeed({ items, query }: SessionResults, appUrl: string): string {
  const asked = writeSessionQuery({ ...query, page: 1 });
  const entries = items.map((item) =>
    element('item', [
      element('title', `${item.training.title}, ${sayWhere(item)}, ${sayDays(item)}`),
      element('link', appUrl + sessionAddress(item.training.slug, item.id)),
      element(
        'description',
        [item.training.summary, item.training.organiser.name].filter(Boolean).join(' – '),
      ),
      element('guid', `urn:uuid:${item.id}`, { isPermaLink: 'false' }),
      element('pubDate', new Date(item.announcedAt).toUTCString()),
      element('category', item.training.theme.label),
    ]),
  );
  const named = query.words ? ` pour «\u00A0${query.words}\u00A0»` : '';
  return xmlDocument(
    element(
      'rss',
      [
        element('channel', [
          element('title', `Formations${named} – RPBS`),
          element('link', `${appUrl}${trainingsAddress}${asked}`),
          element('description', 'Les formations des bibliothèques du Sud.'),
          element('language', 'fr-FR'),
          element('atom:link', null, {
            href: `${appUrl}${trainingsFeedAddress}${asked}`,
            rel: 'self',
            type: 'application/rss+xml',
          }),
          ...entries,
        ]),
      ],
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
    ),
  );
}
