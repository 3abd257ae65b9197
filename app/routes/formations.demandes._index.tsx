import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { SpotsMap } from '#app/map/components/spots-map.tsx';
import { readRegionDrawing } from '#app/map/read-region-drawing.server.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { requestsAddress } from '#app/training-requests/addresses.ts';
import { RequestSearchPage } from '#app/training-requests/components/request-search-page.tsx';
import { parseRequestQuery } from '#app/training-requests/query.ts';
import { writeRequestQuery } from '#app/training-requests/request-query.ts';
import { sayPeople } from '#app/training-requests/say-request.ts';
import { searchRequests } from '#app/training-requests/search-requests.server.ts';
import mapStyles from '#app/ui/styles/pages/carte.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: mapStyles }];

export const meta: MetaFunction = () => [
  { title: 'Demandes – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const [results, drawing] = await Promise.all([
    searchRequests(context, parseRequestQuery(url.searchParams)),
    readRegionDrawing(context),
  ]);
  return { results, drawing };
});

export default function RequestsRoute() {
  const { results, drawing } = useLoaderData<typeof loader>();
  const { query, spots } = results;
  return (
    <RequestSearchPage
      results={results}
      map={
        <SpotsMap
          drawing={drawing}
          label="Carte des demandes"
          spots={spots}
          highlighted={query.departements}
          say={(count, names) => `${sayPeople(count)} à ${names}`}
          to={(codes) =>
            requestsAddress +
            writeRequestQuery({ ...query, communes: codes, radiusInKm: null, page: 1 })
          }
          listId="liste"
        />
      }
    />
  );
}
