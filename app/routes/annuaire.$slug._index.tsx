import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { PersonView } from '#app/people/components/person-view.tsx';
import { readPerson } from '#app/people/read-person.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/annuaire.css?url';
import sheetStyles from '#app/ui/styles/pages/bibliotheques.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: sheetStyles },
  { rel: 'stylesheet', href: styles },
];

/** People are not for search engines, even those who show themselves to everybody. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.person.name} – Annuaire – RPBS` : 'Personne introuvable – RPBS' },
  { name: 'robots', content: 'noindex' },
];

export const loader = load(({ context, params }) =>
  readPerson(context, { slug: params.slug ?? '' }),
);

export default function PersonRoute() {
  return <PersonView page={useLoaderData<typeof loader>()} />;
}
