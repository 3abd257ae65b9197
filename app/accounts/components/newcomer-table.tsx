import { Form, Link } from '@remix-run/react';

import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { formatRelativeDay } from '#app/ui/format.ts';
import { HiddenText } from '#app/ui/hidden-text.tsx';
import { Table } from '#app/ui/table.tsx';

type Newcomer = {
  userId: string;
  displayName: string;
  email: string;
  jobTitle: string | null;
  libraryName: string | null;
  since: Date | string;
};

/** Those who wait for somebody to answer for them, each with the button that does it. */
export function NewcomerTable({ newcomers }: { newcomers: readonly Newcomer[] }) {
  if (newcomers.length === 0)
    return (
      <EmptyState title="Personne n’attend">
        <p>Une nouvelle personne de vos bibliothèques apparaîtra ici dès son adresse confirmée.</p>
      </EmptyState>
    );
  return (
    <Table caption="Nouvelles personnes, de la plus ancienne attente à la plus récente" hideCaption>
      <thead>
        <tr>
          <th scope="col">Personne</th>
          <th scope="col">Bibliothèque</th>
          <th scope="col">Adresse confirmée</th>
          <th scope="col">
            <HiddenText>Geste</HiddenText>
          </th>
        </tr>
      </thead>
      <tbody>
        {newcomers.map((person) => (
          <tr key={person.userId}>
            <th scope="row">
              <Link to={`/administration/membres/${person.userId}`}>{person.displayName}</Link>
              <br />
              <span className="petit">{person.email}</span>
            </th>
            <td>
              {person.libraryName ?? 'Aucune de la liste'}
              {person.jobTitle && (
                <>
                  <br />
                  <span className="petit">{person.jobTitle}</span>
                </>
              )}
            </td>
            <td>{formatRelativeDay(person.since)}</td>
            <td>
              <VouchButton person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function VouchButton({ person }: { person: Pick<Newcomer, 'userId' | 'displayName'> }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="userId" value={person.userId} />
      <Button variant="outline" icon="user-check" name="intent" value="vouch">
        Me porter garant·e<HiddenText> de {person.displayName}</HiddenText>
      </Button>
    </Form>
  );
}
