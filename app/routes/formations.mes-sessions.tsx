import type { LinksFunction } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { DeskView } from '#app/desk/components/desk-view.tsx';
import { readDesk } from '#app/desk/read-desk.server.ts';
import { load } from '#app/platform/http.server.ts';
import { yearAddress } from '#app/training-year/addresses.ts';
import { readOwnYearScope } from '#app/training-year/read-own-year-scope.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import styles from '#app/ui/styles/pages/formations.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ title: 'Mes sessions – Formations – RPBS' }];

export const loader = load(async ({ context, url: { searchParams } }) => ({
  desk: await readDesk(context, {
    page: searchParams.get('page') ?? 1,
    pastPage: searchParams.get('passees') ?? 1,
  }),
  yearScope: await readOwnYearScope(context),
}));

export default function DeskRoute() {
  const { desk, yearScope } = useLoaderData<typeof loader>();
  return (
    <DeskView
      desk={desk}
      year={
        <LinkButton variant="outline" icon="chart-column" to={yearAddress({ scope: yearScope })}>
          Bilan de l’année
        </LinkButton>
      }
    />
  );
}
