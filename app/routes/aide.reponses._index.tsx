import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { answersAddress, answersFeedAddress } from '#app/answers/addresses.ts';
import { writeAnswerQuery } from '#app/answers/answer-query.ts';
import type { AnswerSummary } from '#app/answers/answer-summary.ts';
import { AnswerSearchPage } from '#app/answers/components/answer-search-page.tsx';
import { parseAnswerQuery } from '#app/answers/query.ts';
import { searchAnswers } from '#app/answers/search-answers.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import styles from '#app/ui/styles/pages/reponses.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

const name = 'Réponses de collègues';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const asked = data ? writeAnswerQuery(data.query) : '';
  return [
    { title: data?.query.words ? `${data.query.words} – ${name} – RPBS` : `${name} – RPBS` },
    { name: 'description', content: 'Ce que des bibliothécaires de la région se sont répondu.' },
    ...(asked ? [{ name: 'robots', content: 'noindex' }] : canonicalMeta(matches, answersAddress)),
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/rss+xml',
      title: name,
      href: answersFeedAddress + asked,
    },
  ];
};

/** A list shows the opening of a text: the whole stays on the server. */
const toLine = ({ body: _whole, ...line }: AnswerSummary) => line;

export const loader = load(async (call) => {
  limitSearches(call);
  const results = await searchAnswers(call.context, parseAnswerQuery(call.url.searchParams));
  return { ...results, items: results.items.map(toLine) };
});

export default function AnswersPage() {
  return <AnswerSearchPage results={useLoaderData<typeof loader>()} />;
}
