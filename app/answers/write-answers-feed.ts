import { element, xmlDocument } from '#app/platform/xml.ts';

import { answersAddress, answersFeedAddress, publishedAnswerAddress } from './addresses.ts';
import { writeAnswerQuery } from './answer-query.ts';
import type { AnswerResults } from './answer-summary.ts';

/** The newest answers of a search as RSS 2.0 (rssboard.org/rss-specification). */
export function writeAnswersFeed({ items, query }: AnswerResults, appUrl: string): string {
  const asked = writeAnswerQuery({ ...query, page: 1 });
  const entries = items.map((item) =>
    element('item', [
      element('title', item.title),
      element('link', appUrl + publishedAnswerAddress(item.slug)),
      element('description', item.excerpt.map(({ text }) => text).join('')),
      element('guid', `urn:uuid:${item.id}`, { isPermaLink: 'false' }),
      element('pubDate', new Date(item.publishedAt).toUTCString()),
      element('category', item.theme.label),
    ]),
  );
  const named = query.words ? ` pour «\u00A0${query.words}\u00A0»` : '';
  const channel = element('channel', [
    element('title', `Réponses de collègues${named} – RPBS`),
    element('link', `${appUrl}${answersAddress}${asked}`),
    element('description', 'Ce que des bibliothécaires du Sud se sont répondu.'),
    element('language', 'fr-FR'),
    element('atom:link', null, {
      href: `${appUrl}${answersFeedAddress}${asked}`,
      rel: 'self',
      type: 'application/rss+xml',
    }),
    ...entries,
  ]);
  return xmlDocument(
    element('rss', [channel], { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }),
  );
}
