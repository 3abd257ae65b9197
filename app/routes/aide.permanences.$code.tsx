import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { DutyWeek } from '#app/duty/components/duty-week.tsx';
import { readDepartementWeek } from '#app/duty/read-departement-week.server.ts';
import { load } from '#app/platform/http.server.ts';
import styles from '#app/ui/styles/pages/aide.css?url';
import dutyStyles from '#app/ui/styles/pages/permanences.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: dutyStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data ? `Permanences, ${data.departement.name} – Aide – RPBS` : 'Page introuvable – RPBS',
  },
];

export const loader = load(({ context, params, url }) =>
  readDepartementWeek(context, {
    code: (params.code ?? '').slice(0, 10),
    week: url.searchParams.get('semaine'),
  }),
);

export default function DepartementDutyPage() {
  return <DutyWeek week={useLoaderData<typeof loader>()} />;
}
