import { redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { AnswersOnSubject } from '#app/answers/components/answers-on-subject.tsx';
import { findAnswersForWords } from '#app/answers/find-answers-for-words.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { SearchPage } from '#app/search/components/search-page.tsx';
import { sayResults } from '#app/search/components/search-title.ts';
import { feedAddress, searchAddress } from '#app/search/addresses.ts';
import { readSearchPage } from '#app/search/read-search-page.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [{ title: 'Fiches projet – RPBS' }];
  const { results } = data;
  const said =
    results.query.words || results.filters.length ? sayResults(results) : 'Fiches projet';
  return [
    { title: `${said} – RPBS` },
    {
      name: 'description',
      content:
        'Les projets des bibliothèques de la région\u00A0: ce qui a été fait, pour qui, où et quand.',
    },
    // One page of the register is enough for search engines, not every mix of filters.
    ...(results.filters.length || results.page > 1
      ? [{ name: 'robots', content: 'noindex' }]
      : canonicalMeta(matches, '/fiches')),
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/rss+xml',
      title: said,
      href: feedAddress(results.query, 'rss'),
    },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      title: said,
      href: feedAddress(results.query, 'atom'),
    },
  ];
};

export const loader = load(async (call) => {
  limitSearches(call);
  const words = call.url.searchParams.get('q') ?? '';
  const [page, answers] = await Promise.all([
    readSearchPage(call.context, { address: call.url.searchParams }),
    findAnswersForWords(call.context, { words }),
  ]);
  if ('settled' in page) throw redirect(searchAddress(page.settled, page.view));
  return { ...page, answers };
});

export default function SearchRoute() {
  const { answers, ...page } = useLoaderData<typeof loader>();
  const { words } = page.results.query;
  return (
    <SearchPage {...page}>
      <AnswersOnSubject answers={answers} words={words} />
    </SearchPage>
  );
}
