import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { LibraryResultsView } from '#app/libraries/components/library-results-view.tsx';
import { parseLibraryQuery } from '#app/libraries/inputs.ts';
import { searchLibraries } from '#app/libraries/search-libraries.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import libraryStyles from '#app/ui/styles/pages/bibliotheques.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: libraryStyles }];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.query.words ? `${data.query.words} – ` : ''}Bibliothèques – RPBS` },
  {
    name: 'description',
    content:
      'Les bibliothèques du réseau, leurs horaires, leurs fiches projet et leur département.',
  },
  ...(data?.query.words || data?.query.departements.length || (data?.query.page ?? 1) > 1
    ? [{ name: 'robots', content: 'noindex' }]
    : canonicalMeta(matches, '/bibliotheques')),
];

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const { query, problems } = parseLibraryQuery(url.searchParams);
  return { query, problems, results: await searchLibraries(context, query) };
});

export default function LibrariesRoute() {
  return <LibraryResultsView {...useLoaderData<typeof loader>()} />;
}
