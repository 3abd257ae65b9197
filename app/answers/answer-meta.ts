import type { MetaDescriptor } from '@remix-run/node';

import { publishedAnswerAddress } from './addresses.ts';
import type { AnswerPage } from './read-answer.server.ts';

const shortened = 160;

/**
 * What search engines read: public answers alone, as a page of one question (schema.org/QAPage). The
 * network is its author: nobody is named outside of it.
 * @param origin under which the platform is reached, without a final slash.
 */
export function answerMeta(page: AnswerPage, origin: string): MetaDescriptor[] {
  const { title, text, scope, slug } = page;
  const line = text.replaceAll(/\s+/gu, ' ');
  const description = line.length > shortened ? `${line.slice(0, shortened - 1)}…` : line;
  const common = [
    { title: `${title} – Réponses – RPBS` },
    { name: 'description', content: description },
  ];
  if (scope !== 'public' || page.isWithdrawn)
    return [...common, { name: 'robots', content: 'noindex' }];
  const address = origin + publishedAnswerAddress(slug);
  const author = { '@type': 'Organization', name: 'RPBS – Réseau Partage Bib Sud', url: origin };
  const dates = { datePublished: page.publishedAt, dateModified: page.changedAt, author };
  return [
    ...common,
    { tagName: 'link', rel: 'canonical', href: address },
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: address },
    {
      'script:ld+json': {
        '@context': 'https://schema.org',
        '@type': 'QAPage',
        '@id': address,
        inLanguage: 'fr',
        mainEntity: {
          '@type': 'Question',
          name: title,
          text: title,
          answerCount: 1,
          ...dates,
          acceptedAnswer: { '@type': 'Answer', text, url: address, upvoteCount: 0, ...dates },
        },
      },
    },
  ];
}
