import { Form } from '@remix-run/react';

import { type GrantableRole, roleLabels } from '#app/accounts/vocabulary.ts';
import { Button } from '#app/ui/button.tsx';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Table } from '#app/ui/table.tsx';

type Grant = { id: string; role: GrantableRole; scope: string | null; mayRevoke: boolean };

/** The roles of a member, each with the button that takes it back. */
export function GrantTable({ grants }: { grants: readonly Grant[] }) {
  if (grants.length === 0) return <p>Aucun rôle particulier.</p>;
  return (
    <Table caption="Rôles donnés" hideCaption>
      <thead>
        <tr>
          <th scope="col">Rôle</th>
          <th scope="col">Pour</th>
          <th scope="col">Geste</th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.id}>
            <th scope="row">{roleLabels[grant.role]}</th>
            <td>{grant.scope ?? 'Tout le réseau'}</td>
            <td>{grant.mayRevoke ? <RevokeButton grant={grant} /> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function RevokeButton({ grant }: { grant: Grant }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="grantId" value={grant.id} />
      <Button variant="quiet" icon="user-minus" name="intent" value="revoke">
        Retirer
        <HiddenText>
          {' '}
          le rôle {roleLabels[grant.role]}
          {grant.scope && `, ${grant.scope}`}
        </HiddenText>
      </Button>
    </Form>
  );
}
