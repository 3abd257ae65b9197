import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';

import { directoryAddress } from '#app/people/addresses.ts';
import { PersonView } from '#app/people/components/person-view.tsx';
import { readPerson } from '#app/people/read-person.server.ts';
import { reportDeparture } from '#app/people/report-departure.server.ts';
import { BadRequest } from '#app/platform/errors.ts';
import { load, submit } from '#app/platform/http.server.ts';
import { readRefusal } from '#app/platform/refusal.ts';
import { redirectSaying } from '#app/platform/toast.server.ts';
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

export const action = submit(async ({ context, params, values }) => {
  if (values.intent !== 'depart') throw new BadRequest();
  const { displayName } = await reportDeparture(context, {
    slug: params.slug ?? '',
    hasLeft: values.hasLeft,
  });
  return redirectSaying(
    directoryAddress,
    `Départ noté. ${displayName} est prévenu·e par courriel.`,
  );
});

export default function PersonRoute() {
  const { fieldErrors, formErrors } = readRefusal(useActionData<typeof action>());
  return (
    <PersonView
      page={useLoaderData<typeof loader>()}
      departure={{ error: fieldErrors.hasLeft, formErrors }}
    />
  );
}
