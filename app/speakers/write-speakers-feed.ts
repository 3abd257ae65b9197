import { element, xmlDocument } from '#app/platform/xml.ts';

import { speakerAddress, speakersAddress, speakersFeedAddress } from './addresses.ts';
import { sayDisciplines } from './say-speaker.ts';
import { writeSpeakerQuery } from './speaker-query.ts';
import type { SpeakerResults } from './speaker-summary.ts';

/** Newcomers of a search as RSS 2.0 (rssboard.org/rss-specification): the public part alone. */
export function writeSpeakersFeed({ items, query }: SpeakerResults, appUrl: string): string {
  const asked = writeSpeakerQuery({ ...query, page: 1 });
  const entries = items.map((item) =>
    element('item', [
      element('title', item.name),
      element('link', appUrl + speakerAddress(item.slug)),
      element(
        'description',
        [
          item.said?.headline || sayDisciplines(item.disciplines),
          ...item.excerpt.map(({ text }) => text),
        ]
          .filter(Boolean)
          .join(' – '),
      ),
      element('guid', `urn:uuid:${item.id}`, { isPermaLink: 'false' }),
      element('pubDate', new Date(item.agreedAt ?? 0).toUTCString()),
      ...(item.said?.themes ?? []).map(({ label }) => element('category', label)),
    ]),
  );
  const named = query.words ? ` pour «\u00A0${query.words}\u00A0»` : '';
  const channel = element('channel', [
    element('title', `Nouveaux intervenants${named} – RPBS`),
    element('link', `${appUrl}${speakersAddress}${asked}`),
    element('description', 'Celles et ceux que les bibliothèques du Sud invitent.'),
    element('language', 'fr-FR'),
    element('atom:link', null, {
      href: `${appUrl}${speakersFeedAddress}${asked}`,
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...entries,
  ]);
  return xmlDocument(
    element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }),
  );
}
