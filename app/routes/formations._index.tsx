import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { coursesAddress } from '#app/courses/addresses.ts';
import { SpotsMap } from '#app/map/components/spots-map.tsx';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { canonicalMeta } from '#app/platform/canonical.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { requestsAddress } from '#app/training-requests/addresses.ts';
import { canReadRequests } from '#app/training-requests/policy.ts';
import { trainingsAddress, trainingsFeedAddress } from '#app/trainings/addresses.ts';
import { SessionSearchPage } from '#app/trainings/components/session-search-page.tsx';
import { hasKeptSessions } from '#app/trainings/has-kept-sessions.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';
import { writeSessionQuery } from '#app/trainings/session-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';
import mapStyles from '#app/ui/styles/pages/carte.css?url';
import styles from '#app/ui/styles/pages/formations.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: mapStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { query } = data?.results ?? {};
  const asked = query ? writeSessionQuery(query) : '';
  return [
    { title: `${query?.words ? `${query.words} – ` : ''}Formations – RPBS` },
    {
      name: 'description',
      content: 'Les formations des bibliothèques du Sud\u00A0: dates, lieux, places.',
    },
    ...(asked
      ? [{ name: 'robots', content: 'noindex' }]
      : canonicalMeta(matches, trainingsAddress)),
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/rss+xml',
      title: 'Nouvelles sessions de formation',
      href: trainingsFeedAddress + asked,
    },
  ];
};

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const [results, organisers, keepsSessions, drawing] = await Promise.all([
    searchSessions(context, parseSessionQuery(url.searchParams)),
    listOrganisers(context),
    hasKeptSessions(context),
    readRegionDrawing(context),
  ]);
  return {
    results,
    mayOrganise: organisers.length > 0,
    keepsSessions,
    requests: canReadRequests(context.actor) ? requestsAddress : null,
    drawing,
  };
});

export default function TrainingsRoute() {
  const { results, mayOrganise, keepsSessions, requests, drawing } = useLoaderData<typeof loader>();
  const { query, spots } = results;
  return (
    <SessionSearchPage
      results={results}
      mayOrganise={mayOrganise}
      keepsSessions={keepsSessions}
      requests={requests}
      more={
        <LinkButton variant="outline" icon="book-open-text" to={coursesAddress}>
          Parcours à suivre seul
        </LinkButton>
      }
      map={
        <SpotsMap
          drawing={drawing}
          label="Carte des formations"
          spots={spots}
          highlighted={query.departements}
          say={(count, names) => `${formatCount(count, 'session', 'sessions')} à ${names}`}
          to={(codes) =>
            trainingsAddress +
            writeSessionQuery({ ...query, communes: codes, radiusInKm: null, page: 1 })
          }
          listId="liste"
        />
      }
    />
  );
}
