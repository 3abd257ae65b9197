import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { load } from '#app/platform/http.server.ts';
import { YearView } from '#app/training-year/components/year-view.tsx';
import { listYearScopes } from '#app/training-year/list-year-scopes.server.ts';
import { parseYearQuery } from '#app/training-year/query.ts';
import { readTrainingYear } from '#app/training-year/read-training-year.server.ts';
import styles from '#app/ui/styles/pages/bilan-annee.css?url';
import stackStyles from '#app/ui/styles/pages/tableau-pile.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stackStyles },
  { rel: 'stylesheet', href: styles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Année ${data.bilan.year}` : 'Bilan introuvable'} – Formations – RPBS` },
];

export const loader = load(async ({ context, url }) => ({
  bilan: await readTrainingYear(context, parseYearQuery(url.searchParams, context.clock())),
  scopes: await listYearScopes(context),
}));

export default function TrainingYearRoute() {
  const { bilan, scopes } = useLoaderData<typeof loader>();
  return <YearView bilan={bilan} scopes={scopes} />;
}
