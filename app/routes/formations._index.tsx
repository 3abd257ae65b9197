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
import { parseCatalogueView } from '#app/trainings/calendar-query.ts';
import { MonthView } from '#app/trainings/components/month-view.tsx';
import { SessionResultList } from '#app/trainings/components/session-results.tsx';
import { SessionSearchPage } from '#app/trainings/components/session-search-page.tsx';
import { hasKeptSessions } from '#app/trainings/has-kept-sessions.server.ts';
import { listOrganisers } from '#app/trainings/list-organisers.server.ts';
import { sayMonth } from '#app/trainings/month.ts';
import { parseSessionQuery } from '#app/trainings/query.ts';
import { readCalendar } from '#app/trainings/read-calendar.server.ts';
import { searchSessions } from '#app/trainings/search-sessions.server.ts';
import { writeSessionQuery } from '#app/trainings/session-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatCount } from '#app/ui/format.ts';
import mapStyles from '#app/ui/styles/pages/carte.css?url';
import monthStyles from '#app/ui/styles/pages/mois.css?url';
import styles from '#app/ui/styles/pages/formations.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: mapStyles },
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: monthStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { query } = data?.results ?? {};
  const month = data?.month ?? null;
  const asked = query && month === null ? writeSessionQuery(query) : '';
  const words = [month && sayMonth(month), query?.words].filter(Boolean).join(', ');
  return [
    { title: `${words ? `${words} – ` : ''}Formations – RPBS` },
    {
      name: 'description',
      content: 'Les formations des bibliothèques du Sud\u00A0: dates, lieux, places.',
    },
    ...(asked || month
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
  const view = parseCatalogueView(url.searchParams);
  const search = parseSessionQuery(view.rest);
  const asked = { ...search, problems: [...view.problems, ...search.problems] };
  const [found, organisers, keepsSessions] = await Promise.all([
    view.isCalendar
      ? readCalendar(context, { ...asked, month: view.month })
      : Promise.all([searchSessions(context, asked), readRegionDrawing(context)]),
    listOrganisers(context),
    hasKeptSessions(context),
  ]);
  const shared = {
    mayOrganise: organisers.length > 0,
    keepsSessions,
    requests: canReadRequests(context.actor) ? requestsAddress : null,
  };
  return Array.isArray(found)
    ? { ...shared, results: found[0], drawing: found[1], month: null }
    : { ...shared, results: found, drawing: null, month: found.month };
});

export default function TrainingsRoute() {
  const found = useLoaderData<typeof loader>();
  const { mayOrganise, keepsSessions, requests, results, month } = found;
  return (
    <SessionSearchPage
      results={results}
      month={month}
      mayOrganise={mayOrganise}
      keepsSessions={keepsSessions}
      requests={requests}
      more={
        <LinkButton variant="outline" icon="book-open-text" to={coursesAddress}>
          Parcours à suivre seul
        </LinkButton>
      }
    >
      {found.month === null ? (
        <>
          <SpotsMap
            drawing={found.drawing}
            label="Carte des formations"
            spots={found.results.spots}
            highlighted={results.query.departements}
            say={(count, names) => `${formatCount(count, 'session', 'sessions')} à ${names}`}
            to={(codes) =>
              trainingsAddress +
              writeSessionQuery({ ...results.query, communes: codes, radiusInKm: null, page: 1 })
            }
            listId="liste"
          />
          <SessionResultList results={found.results} requests={requests} />
        </>
      ) : (
        <MonthView calendar={found.results} />
      )}
    </SessionSearchPage>
  );
}
