import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { TouringPageView } from '#app/training-requests/components/touring-page-view.tsx';
import { readTouring } from '#app/training-requests/read-touring.server.ts';
import { parseTouringQuery } from '#app/training-requests/touring-query.ts';
import styles from '#app/ui/styles/pages/formations.css?url';
import stackStyles from '#app/ui/styles/pages/tableau-pile.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: stackStyles },
];

export const meta: MetaFunction = () => [
  { title: 'Équipe volante – Formations – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(async (call) => {
  limitSearches(call);
  return { page: await readTouring(call.context, parseTouringQuery(call.url.searchParams)) };
});

export default function TouringRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <TouringPageView page={page} />;
}
