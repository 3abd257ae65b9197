import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { librariesAddress } from '#app/libraries/addresses.ts';
import { LibraryResultsView } from '#app/libraries/components/library-results-view.tsx';
import { parseLibraryQuery } from '#app/libraries/inputs.ts';
import { writeLibraryQuery } from '#app/libraries/query.ts';
import { searchLibraries } from '#app/libraries/search-libraries.server.ts';
import { LibraryMap } from '#app/map/components/library-map.tsx';
import { readMapAddress } from '#app/map/inputs.ts';
import { readLibraryMap } from '#app/map/read-library-map.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import mapStyles from '#app/ui/styles/pages/carte.css?url';
import libraryStyles from '#app/ui/styles/pages/bibliotheques.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: mapStyles },
  { rel: 'stylesheet', href: libraryStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.query.words ? `${data.query.words} – ` : ''}Bibliothèques – RPBS` },
  {
    name: 'description',
    content:
      'Les bibliothèques du réseau, leurs horaires, leurs fiches projet et leur département.',
  },
  ...(data?.query.words ||
  data?.query.departements.length ||
  data?.map?.vue ||
  (data?.query.page ?? 1) > 1
    ? [{ name: 'robots', content: 'noindex' }]
    : canonicalMeta(matches, '/bibliotheques')),
];

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const { search, frame, problems } = readMapAddress(url.searchParams);
  const read = parseLibraryQuery(search);
  const { query } = read;
  const results = await searchLibraries(context, query);
  const map = await readLibraryMap(context, { query, results, frame });
  return { query, problems: [...problems, ...read.problems], results, map };
});

const listId = 'liste';

export default function LibrariesRoute() {
  const { map, ...found } = useLoaderData<typeof loader>();
  const { query, results } = found;
  const toView = (vue: string | null) => {
    const address = new URLSearchParams(writeLibraryQuery(query));
    if (vue) address.set('vue', vue);
    const text = address.toString();
    return `${librariesAddress}${text ? `?${text}` : ''}#carte`;
  };
  return (
    <LibraryResultsView
      {...found}
      listId={listId}
      map={
        map && (
          <LibraryMap
            map={map}
            total={results.total}
            departements={query.departements}
            toView={toView}
            listId={listId}
          />
        )
      }
    />
  );
}
