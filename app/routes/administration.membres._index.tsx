import { type MetaFunction, useLoaderData } from '@remix-run/react';

import { MemberSearch } from '#app/accounts/components/member-search.tsx';
import { MemberTable } from '#app/accounts/components/member-table.tsx';
import { listMembers } from '#app/accounts/list-members.server.ts';
import { canImportPeople } from '#app/accounts/policy.ts';
import { load } from '#app/platform/http.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatCount } from '#app/ui/format.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = () => [{ title: 'Membres – RPBS' }];

export const loader = load(async ({ context, url }) => {
  const read = (name: string) => url.searchParams.get(name) ?? '';
  const filters = { q: read('q'), etat: read('etat'), role: read('role'), dept: read('dept') };
  const found = await listMembers(context, {
    q: filters.q,
    state: filters.etat || null,
    role: filters.role || null,
    departementCode: filters.dept || null,
    page: read('page') || 1,
  });
  return { ...found, filters, mayImport: canImportPeople(context.actor) };
});

export default function MembersPage() {
  const { members, total, page, pageCount, departements, filters, mayImport } =
    useLoaderData<typeof loader>();
  const count = formatCount(total, 'membre', 'membres');
  const pageTo = (to: number) =>
    `?${new URLSearchParams([
      ...Object.entries(filters).filter(([, value]) => value),
      ['page', String(to)],
    ]).toString()}`;
  return (
    <div className="conteneur section pile">
      <h1>Membres</h1>
      {mayImport && (
        <p>
          <LinkButton variant="outline" icon="send" to="/administration/membres/inviter">
            Inviter une liste
          </LinkButton>
        </p>
      )}
      <MemberSearch filters={filters} departements={departements} />
      <output className="petit">{count}</output>
      {members.length > 0 ? (
        <MemberTable members={members} caption={count} />
      ) : (
        <EmptyState title="Aucun membre ne répond à cette recherche">
          <p>Essayez un seul mot, ou retirez un filtre.</p>
          <LinkButton variant="outline" to="/administration/membres">
            Voir tous les membres
          </LinkButton>
        </EmptyState>
      )}
      <Pagination page={page} pageCount={pageCount} pageTo={pageTo} label="Pages de membres" />
    </div>
  );
}
