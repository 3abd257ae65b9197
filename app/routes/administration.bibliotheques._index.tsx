import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { registerAddress } from '#app/libraries/addresses.ts';
import { RegisterSearch } from '#app/libraries/components/register-search.tsx';
import { RegisterTable } from '#app/libraries/components/register-table.tsx';
import { listRegister } from '#app/libraries/list-register.server.ts';
import { load } from '#app/platform/http.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = () => [{ title: 'Registre des bibliothèques – RPBS' }];

export const loader = load(async ({ context, url }) => {
  const read = (name: string) => url.searchParams.get(name) ?? '';
  return listRegister(context, {
    q: read('q'),
    state: read('etat') || 'open',
    departementCode: read('dept') || null,
    page: read('page') || 1,
  });
});

export default function RegisterRoute() {
  const { libraries, total, page, pageCount, departements, filters } =
    useLoaderData<typeof loader>();
  const count = formatCount(total, 'bibliothèque', 'bibliothèques');
  const { q, state, departementCode } = filters;
  const pageTo = (to: number) =>
    `?${new URLSearchParams([
      ...Object.entries({ q, etat: state, dept: departementCode }).filter(([, value]) => value),
      ['page', String(to)],
    ]).toString()}`;
  return (
    <div className="conteneur section pile">
      <div className="titre-section">
        <h1>Bibliothèques</h1>
        <LinkButton variant="primary" icon="plus" to={`${registerAddress}/nouvelle`}>
          Ajouter une bibliothèque
        </LinkButton>
      </div>
      <RegisterSearch filters={filters} departements={departements} />
      <output className="petit">{count}</output>
      {libraries.length > 0 ? (
        <RegisterTable libraries={libraries} isClosed={state === 'closed'} caption={count} />
      ) : (
        <EmptyState title="Aucune bibliothèque ne répond à cette recherche">
          <p>Essayez le nom de la commune seul, ou un autre état.</p>
          <LinkButton variant="outline" to={registerAddress}>
            Voir celles que vous suivez
          </LinkButton>
        </EmptyState>
      )}
      <Pagination page={page} pageCount={pageCount} pageTo={pageTo} label="Pages du registre" />
    </div>
  );
}
