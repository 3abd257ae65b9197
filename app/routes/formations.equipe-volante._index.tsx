import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
import { touringAddress } from '#app/training-requests/addresses.ts';
import { TouringPageView } from '#app/training-requests/components/touring-page-view.tsx';
import { declareTouring } from '#app/training-requests/declare-touring.server.ts';
import { endTouring } from '#app/training-requests/end-touring.server.ts';
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

export const action = submit(async ({ context, values }) => {
  switch (values.intent) {
    case 'declare':
      await declareTouring(context, values);
      return redirectSaying(touringAddress, 'C’est noté\u00A0: un courriel le lui dit.');
    case 'end':
      await endTouring(context, values);
      return redirectSaying(touringAddress, 'C’est noté.');
    default:
      throw new BadRequest('Ce geste n’existe pas ici.');
  }
});

export default function TouringRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <TouringPageView page={page} refusal={readRefusal(useActionData<typeof action>())} />;
}
