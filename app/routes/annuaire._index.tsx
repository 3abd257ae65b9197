import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { PeopleResultsView } from '#app/people/components/people-results-view.tsx';
import { isListed } from '#app/people/is-listed.server.ts';
import { parsePeopleQuery } from '#app/people/parse-people-query.ts';
import { exportableTerritories } from '#app/people/policy.ts';
import { searchPeople } from '#app/people/search-people.server.ts';
import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import styles from '#app/ui/styles/pages/annuaire.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.results.query.words ? `${data.results.query.words} – ` : ''}Annuaire – RPBS` },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async (call) => {
  limitSearches(call);
  const { context, url } = call;
  const results = await searchPeople(context, parsePeopleQuery(url.searchParams));
  return {
    results,
    isListed: await isListed(context),
    mayExport: exportableTerritories(context.actor).length > 0,
  };
});

export default function DirectoryRoute() {
  return <PeopleResultsView {...useLoaderData<typeof loader>()} />;
}
