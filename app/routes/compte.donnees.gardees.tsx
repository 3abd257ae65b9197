import { Link, type MetaFunction, useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/accounts/components/account-page.tsx';
import { KeptDataList } from '#app/accounts/components/kept-data-list.tsx';
import { keptLimits } from '#app/accounts/kept-limits.server.ts';
import { readKeptData } from '#app/accounts/read-kept-data.server.ts';
import { readRetention } from '#app/help/read-retention.server.ts';
import { load } from '#app/platform/http.server.ts';

export const meta: MetaFunction = () => [{ title: 'Ce qui est gardé de moi – RPBS' }];

export const loader = load(async ({ context, house: { settings } }) =>
  readKeptData(context, keptLimits(settings, await readRetention(context))),
);

export default function KeptDataRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <AccountPage current="/compte/donnees" title="Ce qui est gardé de moi">
      <p>
        Tout, sans exception{'\u00A0'}: ce qui est gardé, pourquoi, de quel droit, jusqu’à quand, et
        combien il y en a aujourd’hui. Pour le prendre ou l’effacer{'\u00A0'}:{' '}
        <Link to="/compte/donnees">Mes données</Link>.
      </p>
      <KeptDataList page={page} />
    </AccountPage>
  );
}
